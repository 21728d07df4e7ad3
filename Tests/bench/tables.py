"""Markdown tables."""


def table(headings, rows):
    """A table whose first column is text and whose others are figures."""
    lines = [cells(headings), "|---" + "|--:" * (len(headings) - 1) + "|"]
    return "\n".join(lines + [cells(row) for row in rows])


def cells(texts):
    return "| " + " | ".join(str(text) for text in texts) + " |"


def section(titled):
    title, table = titled
    return f"{title}:\n\n{table}\n"
