# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Tables in Markdown and bar charts in SVG."""
import html
import statistics


def spread(values, digits=1):
    """"12.3 (11.9 to 14.0)": median, least, most."""
    if not values:
        return "-"
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f} to {max(values):.{digits}f})"


def ratio(values, base):
    """Of medians; the least of both is next to it, because others on the machine can only slow a run down."""
    if not values or not base:
        return "-"
    return f"{statistics.median(values) / statistics.median(base):.2f} ({min(values) / min(base):.2f})"


class Table:
    def __init__(self, title, columns, note=""):
        self.title = title
        self.columns = columns
        self.note = note
        self.rows = []

    def add(self, *cells):
        self.rows.append([cell if isinstance(cell, str) else f"{cell:g}" for cell in cells])

    def text(self):
        lines = [f"### {self.title}", ""]
        lines.append("| " + " | ".join(self.columns) + " |")
        lines.append("|" + "---|" * len(self.columns))
        lines += ["| " + " | ".join(row) + " |" for row in self.rows]
        if self.note:
            lines += ["", self.note]
        return "\n".join(lines) + "\n"


def bar_chart(title, unit, bars):
    """SVG text; `bars` are pairs of a label and a number. Ours is the darker one."""
    bars = [(label, value) for label, value in bars if value is not None]
    most = max(value for _, value in bars)
    left, width, height, gap = 190, 420, 22, 8
    total = 52 + len(bars) * (height + gap)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + width + 110}" height="{total}" '
        'font-family="sans-serif" font-size="13">',
        '<rect width="100%" height="100%" fill="#ffffff"/>',
        f'<text x="12" y="24" font-size="15" font-weight="bold">{html.escape(title)}</text>',
    ]
    for index, (label, value) in enumerate(bars):
        y = 40 + index * (height + gap)
        fill = "#1f5fa8" if label.startswith("runtype") else "#9db4cc"
        length = max(width * value / most, 1)
        parts.append(f'<text x="{left - 8}" y="{y + 15}" text-anchor="end">{html.escape(label)}</text>')
        parts.append(f'<rect x="{left}" y="{y}" width="{length:.1f}" height="{height}" fill="{fill}"/>')
        parts.append(f'<text x="{left + length + 6:.1f}" y="{y + 15}">{value:.3g} {html.escape(unit)}</text>')
    return "\n".join(parts) + "\n</svg>\n"
