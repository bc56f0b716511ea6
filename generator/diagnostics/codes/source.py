"""Codes of the area "source": files and folders."""

from generator.diagnostics.code import Code, Severity

CODES: tuple[Code, ...] = (
    Code(
        "source-encoding",
        "The file is not written in UTF-8; the first letter that cannot be read stands here",
        "Save the file again and choose the encoding UTF-8",
        "Danish letters can be saved in several ways.  Budstikke reads UTF-8, as the web does.  In most editors it "
        "is called UTF-8 under “Save as” or “Encoding”.",
    ),
    Code(
        "source-link",
        "This is a link to another place, and links are not followed",
        "Put the file itself here instead of the link",
        "A link in the content could lead out of the site's folder, and what it points to is not part of what was "
        "committed.  So links are passed over, and the build stops until they are gone.",
    ),
    Code(
        "source-special",
        "This is not a plain file",
        "Delete it from the content folder",
        "Only plain files are read.  Pipes, sockets and devices do not belong in the content.",
    ),
    Code(
        "source-size",
        "The file is larger than {limit} MB",
        "Make it smaller, or put it elsewhere and link to it",
        "A text has a few thousand characters and a picture from a phone a few megabytes.  Much larger files make "
        "every build slow and the site expensive to host.",
    ),
    Code(
        "source-unreadable",
        "The file cannot be read: {reason}",
        "Check that the file exists and that you may open it",
        "The operating system would not let Budstikke open the file.",
    ),
    Code(
        "source-stray",
        "This file is not used: Budstikke reads no files of this kind here",
        "It would be read here: {places}",
        "Where a file lies says what it is: a story lies in networks/<network>/stories/, an event in events/, a "
        "member in networks/<network>/members/.  A file elsewhere would be passed over in silence, and nobody would "
        "know why it never appeared.  Files named README.md and files and folders that begin with _ or a full stop "
        "are left in peace.",
        Severity.WARNING,
    ),
    Code(
        "source-suffix",
        "This file is not read: the texts of this folder are plain text, and end in {suffix}",
        "Save its text as {name}; if readers are to take the file with them, put it into a folder named files",
        "A text is written in a plain editor, or on the web page of a code host.  Word processors, and Windows where "
        "it hides the ends of names, save under other names: historie.docx, historie.md.txt.  Such a file would be "
        "passed over in silence.",
        Severity.WARNING,
    ),
    Code(
        "source-no-site",
        "There is no site.yaml here",
        "Write site.yaml with title, url, language and publisher, or choose another folder",
        "A folder with a file site.yaml is a site.  `budstikke build` builds every site below content/, or the folder "
        "one stands in where that holds site.yaml itself.",
    ),
    Code(
        "source-no-network",
        "The folder {folder} has no network.yaml",
        "Write networks/{folder}/network.yaml with name, kind, stages and membership",
        "Each folder below networks/ is a network, and its network.yaml tells what it is called, how far it has "
        "come and how one becomes a member.  Without it, stories in the folder belong to nobody.",
    ),
    Code(
        "networks-needed",
        "There is no network yet that this could belong to",
        "Make a folder below networks/ and write network.yaml in it, or take this file out until then",
        "Stories, events, ideas, members and newsletters belong to one network or to several.  What lies in a "
        "network's folder belongs to that one; what lies at the site's own level belongs to those that it names, or "
        "to all.",
    ),
    Code(
        "source-name",
        "The file name “{name}” gives no web address",
        "Rename the file with letters, digits and hyphens, such as {example}",
        "The last part of a page's address is made of its file's name.  It must hold at least one letter or digit.",
    ),
    Code(
        "source-folder-name",
        "The network's folder is called “{name}”, and its name must be plain",
        "Rename the folder to {example}; the network's full name stands in name:",
        "A network's folder is its lasting id.  It becomes part of addresses and mails, so it holds small letters "
        "without æ, ø and å, digits and single hyphens.",
    ),
    Code(
        "source-issue-name",
        "A newsletter's file is named by year and number, and “{name}” is not",
        "Rename it to year-number.md, such as 2026-1.md",
        "Newsletters are counted within the year: 2026-1.md is the first one of 2026.  Its address and its lasting "
        "id are made of it.",
    ),
)
