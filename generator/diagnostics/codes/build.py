"""Codes of the area "build": planning and writing."""

from generator.diagnostics.code import Code

CODES: tuple[Code, ...] = (
    Code(
        "build-collision",
        "The file {path} would be made twice: {other} makes it as well",
        "Give one of the two another slug:",
        "Every page has an address of its own.  Two texts whose addresses differ only in capital letters count as one, "
        "since they are one file on many machines.",
    ),
    Code(
        "output-link",
        "There is a link in the output folder where a file should be written",
        "Delete the link; output/ is written by Budstikke alone",
        "A link in the output folder could lead a file to any place of the machine, so nothing is written through it.",
    ),
    Code(
        "output-stranger",
        "This file was not made by Budstikke, and a page should be written in its place",
        "Move it away, or delete the output folder if all in it can be built again",
        "Budstikke keeps a list of what it wrote ({manifest} in the output folder) and replaces or deletes "
        "nothing else. "
        "So notes and files that somebody has put there are safe.".replace("{manifest}", ".budstikke.sha256"),
    ),
    Code(
        "output-unwritable",
        "The output cannot be written: {reason}",
        "Check that there is room on the disk and that you may write there",
        "The operating system would not let Budstikke write.  What had been written before is still there, "
        "and the next "
        "build puts the rest right.",
    ),
)
