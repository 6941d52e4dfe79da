# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Tables of measured values: kept as they were measured, shown in Markdown.

A column is a dictionary, so that a table can be saved. Its "show" says what becomes of a cell's values:
  text    the cell is a text; the last of these columns has the row's label
  words   a text, too, but no label
  spread  median, least and most
  median  the median
  most    the most
  ratio   nothing was measured: it is column "of" of this row through that of the row labelled "base"
"""
import statistics


def text(title):
    return {"title": title, "show": "text"}


def words(title):
    return {"title": title, "show": "words"}


def spread(title, digits=1):
    return {"title": title, "show": "spread", "digits": digits}


def median(title, digits=0):
    return {"title": title, "show": "median", "digits": digits}


def most(title, digits=0):
    return {"title": title, "show": "most", "digits": digits}


def ratio(title, of, base):
    return {"title": title, "show": "ratio", "of": of, "base": base}


def number(value, digits):
    return f"{value:,.{digits}f}"


def show_spread(values, digits):
    """"12.3 (11.9 to 14.0)": median, least, most. What was measured once has no spread."""
    middle = number(statistics.median(values), digits)
    if len(values) == 1:
        return middle
    return f"{middle} ({number(min(values), digits)} to {number(max(values), digits)})"


def show_ratio(values, base):
    """Of medians; that of the least is next to it, because others on the machine can only slow a run down."""
    if not statistics.median(base) or not min(base):
        return "-"
    middle = f"{statistics.median(values) / statistics.median(base):.2f}"
    if len(values) == 1 and len(base) == 1:
        return middle
    return f"{middle} ({min(values) / min(base):.2f})"


class Table:
    """`name` is what charts and aims find it by."""

    def __init__(self, name, title, columns, note=""):
        self.name = name
        self.title = title
        self.columns = columns
        self.note = note
        self.rows = []

    def add(self, *cells):
        """A text for each column of texts; for each of the others but ratios the measured values, in the columns' order."""
        row, rest = {}, list(cells)
        for column in self.columns:
            if column["show"] == "ratio":
                continue
            cell = rest.pop(0)
            if isinstance(cell, str):
                row[column["title"]] = cell
            else:
                row[column["title"]] = list(cell) if isinstance(cell, (list, tuple)) else [cell]
        if rest:
            raise ValueError(f"{self.name}: a row has too many cells")
        self.rows.append(row)

    def keys(self):
        return [column["title"] for column in self.columns if column["show"] == "text"]

    def row(self, *labels):
        """The row with these texts in its text columns from the right; None if there is none."""
        keys = self.keys()[-len(labels):]
        return next((row for row in self.rows if [row[key] for key in keys] == list(labels)), None)

    def values(self, title, *labels):
        """What was measured, in order; None if it was not. A text in place of values means that, too."""
        row = self.row(*labels)
        found = row.get(title) if row else None
        return found if isinstance(found, list) and found else None

    def cell(self, row, column):
        if column["show"] == "ratio":
            groups = [row[key] for key in self.keys()[:-1]]
            own, base = row.get(column["of"]), self.values(column["of"], *groups, column["base"])
            return show_ratio(own, base) if isinstance(own, list) and own and base else "-"
        values = row.get(column["title"])
        if isinstance(values, str):
            return values
        if not values:
            return "-"
        if column["show"] == "spread":
            return show_spread(values, column["digits"])
        return number(max(values) if column["show"] == "most" else statistics.median(values), column["digits"])

    def markdown(self):
        lines = [f"### {self.title}", ""]
        lines.append("| " + " | ".join(column["title"] for column in self.columns) + " |")
        lines.append("|" + "---|" * len(self.columns))
        for row in self.rows:
            lines.append("| " + " | ".join(self.cell(row, column) for column in self.columns) + " |")
        if self.note:
            lines += ["", self.note]
        return "\n".join(lines) + "\n"

    def saved(self):
        return {"name": self.name, "title": self.title, "columns": self.columns, "rows": self.rows, "note": self.note}

    @staticmethod
    def loaded(saved):
        table = Table(saved["name"], saved["title"], saved["columns"], saved["note"])
        table.rows = saved["rows"]
        return table
