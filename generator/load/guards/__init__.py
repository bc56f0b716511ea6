"""What must not stand in a public repository: CPR numbers, lists of subscribers, keys; phone numbers if a site says so.

The rules and their sources: docs/decisions/guards.md.  No secret is ever shown whole: logs are public too.  Every build
looks, and hardly one finds something: what knows the forms of secrets is imported where a text may hold one.
"""
