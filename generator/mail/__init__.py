"""Mail: MJML is checked and compiled, the message is put together, and the rules of mail clients are kept.

Knows nothing of stories or newsletters; takes text and gives text, bytes or findings.
"""
