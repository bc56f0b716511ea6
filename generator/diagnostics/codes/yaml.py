"""Codes of the area "yaml": how headers and settings files are written."""

from generator.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        "yaml-alias",
        "{name} points at another part of the file, and that is not supported",
        "Write the value out where it is used, or put it in quotation marks if it is text",
        "YAML lets a file name a value with & and repeat it with *.  A few such lines can grow to "
        "gigabytes, so Budstikke reads each value only where it stands.  Text that begins with & "
        'or * goes in quotation marks:\n\n    title: "*Nyt* fra Durup"\n',
    ),
    Code(
        "yaml-block",
        "The sign | or > is followed by something that cannot stand there",
        "Let | or > stand alone after the colon, and write the text on the next lines, indented by two spaces",
        "A long text can begin below its field.  The sign | keeps its line breaks, > joins its lines:\n"
        "\n    summary: >\n      Her begynder en lang tekst,\n      som fortsætter her.\n",
    ),
    Code(
        "yaml-bracket",
        "A [ or { begins here, but the list is not finished properly",
        "Write commas between the items and a ] or } at the end, or put the text in quotation marks",
        "A short list stands between square brackets, with commas between the items:\n\n"
        "    tags: [handel, bosætning]\n\n"
        "Text that itself begins with a bracket goes in quotation marks:\n\n"
        '    title: "[Aflyst] Fyraftensmøde"\n',
    ),
    Code(
        "yaml-character",
        "The line holds an invisible control character ({character})",
        "Delete the character, or write the line again by hand",
        "Text that is copied from a PDF or an old program can bring signs along that cannot be "
        "seen and that break mails and feeds.  The mark below the line shows where the first one is.",
    ),
    Code(
        "yaml-colon",
        "There is a colon too many here, so that it is unclear what is a field and what is its value",
        "Put the whole value in quotation marks, or check that the line is indented like its neighbours",
        "A colon followed by a space divides a field's name from its value.  If the value holds a "
        'colon as well, put it in quotation marks:\n\n    title: "Durup: en by i vækst"\n',
    ),
    Code(
        "yaml-depth",
        "The file is nested more than {limit} levels deep",
        "Write it flatter: no field of Budstikke needs more than five levels",
        "Lists within lists within lists are limited, so that a broken file cannot exhaust the machine.",
    ),
    Code(
        "yaml-documents",
        "A second document begins here; a file can hold only one",
        "Delete the line with --- or put the rest in a file of its own",
        "YAML can hold several documents in one file, divided by lines with ---.  Budstikke reads one for each file.",
    ),
    Code(
        "yaml-duplicate-key",
        "The field “{key}” is written twice; the first time in line {first}",
        "Delete one of them",
        "When a field is written twice, nobody can see which value counts.  Keep the right one and delete the other.",
    ),
    Code(
        "yaml-escape",
        "The text in quotation marks holds a \\ with a meaning that does not exist",
        "Use single quotation marks around the text: '…', or write \\\\ where you want one \\",
        "Between double quotation marks, \\ begins a special sign: \\n is a line break.  Between "
        "single quotation marks, \\ is just a \\:\n\n    folder: 'C:\\Billeder'\n",
    ),
    Code(
        "yaml-hash-comment",
        "The text from “{comment}” on was taken for a remark and left out; what was read is “{text}”",
        "Put the value in quotation marks if the # belongs to it, or write two spaces before the # of a remark",
        "A space and a # begin a remark, which nobody but you will see.  If the sign belongs to "
        'the text, put the whole text in quotation marks:\n\n    title: "Durup # 1"\n',
        Severity.WARNING,
    ),
    Code(
        "yaml-hash-text",
        "The # was read as part of the text: “{text}”",
        "Put the value in quotation marks, so that other programs read it likewise",
        "In YAML, a # after a space begins a remark, and the rest of the line is lost.  Budstikke "
        "reads a # with a word or number right behind it as text.  Quotation marks make that certain:\n"
        '\n    title: "Vi er #1 i Salling"\n',
        Severity.WARNING,
    ),
    Code(
        "yaml-indent",
        "The line's indentation does not fit the lines around it",
        "Indent lines that belong together by the same number of spaces",
        "Spaces at the beginning of a line show what belongs together.  Fields of one group begin "
        "in the same column:\n\n    contact:\n      name: …\n      phone: …\n",
    ),
    Code(
        "yaml-key",
        "The name of a field must be text, not {key}",
        "Put the name in quotation marks, or choose another",
        "Field names are words.  Numbers, true, false, null and lists are values, and stand after the colon.",
    ),
    Code(
        "yaml-no-colon",
        "The line is no field: a colon is missing after the name",
        "Write the field's name, a colon, a space and the value: title: Åbent hus i Durup",
        "Each line of a header is a field: its name, a colon, a space and the value.  A value that "
        "goes on in the next line is indented by two spaces.",
    ),
    Code(
        "yaml-quote",
        "A quotation mark begins here and is never closed",
        "Write the same quotation mark at the end of the text as well, or remove the first",
        "Text can be put between two \" or two '.  If the text itself holds one kind, use the other "
        "around it:\n\n    title: 'Foredrag: \"Vækst på landet\"'\n",
    ),
    Code(
        "yaml-sign",
        "A value cannot begin with the sign that stands here",
        "Put the whole value in quotation marks",
        "The signs @ ` % & * ! have a meaning of their own in YAML when a value begins with them.  "
        'Quotation marks make them text:\n\n    title: "@durup er på Instagram"\n',
    ),
    Code(
        "yaml-size",
        "The file is larger than {limit} characters",
        "Divide it into several files",
        "Headers and settings are small.  A file as large as this has most likely ended up here by mistake.",
    ),
    Code(
        "yaml-syntax",
        "The line cannot be read",
        "Check colons, quotation marks and indentation in this line and the one above it",
        "Each field is a name, a colon, a space and a value.  If in doubt, put the value in "
        'quotation marks:\n\n    title: "Durup: en by i vækst"\n',
    ),
    Code(
        "yaml-tab",
        "The line is indented with tabs, and it is unclear how far",
        "Replace each tab by two spaces",
        "Tabs have no fixed width, so they cannot show what belongs together.  Use two spaces for each level.",
    ),
    Code(
        "yaml-tag",
        "{tag} asks for a kind of value that does not exist here",
        "Delete {tag}, or put the value in quotation marks if it is text",
        "YAML can name the type of a value with !.  Some such types run programs, so Budstikke knows none of them.",
    ),
)
