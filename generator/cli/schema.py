"""``budstikke schema``."""

import json
import sys
from pathlib import Path

import click

__all__ = ["schema"]


@click.command()
@click.argument("kind", required=False)
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write every schema to this folder, as <kind>.schema.json.",
)
def schema(kind: str | None, output: Path | None) -> None:
    """Write the JSON Schema of a KIND of file (site, network, story, …); without KIND, of all of them.

    Editors with a YAML extension check and complete headers with it.  The schemas are made from the same models
    that check the content.
    """
    from generator.load.schema import json_schemas

    schemas = json_schemas()
    if kind and kind not in schemas:
        click.echo(f"There is no kind “{kind}”; there are: {', '.join(schemas)}", err=True)
        sys.exit(2)
    if not output:
        click.echo(_text(schemas[kind] if kind else schemas))
        return
    try:
        output.mkdir(parents=True, exist_ok=True)
        for name in [kind] if kind else schemas:
            path = output / f"{name}.schema.json"
            path.write_text(_text(schemas[name]) + "\n", encoding="utf-8", newline="\n")
            click.echo(str(path))
    except OSError as error:
        raise click.FileError(error.filename or str(output), error.strerror or "") from None


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
