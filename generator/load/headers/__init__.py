"""What editors may write, kind by kind: pydantic models that check a header and give JSON Schemas.

The only place of pydantic: it stands at the border, and what comes out of it is turned into the model.
"""
