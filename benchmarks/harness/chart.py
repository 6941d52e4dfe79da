# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""Bar charts in SVG, readable on a light page and on a dark one."""
import html

LEFT, WIDTH, RIGHT = 230, 360, 180
BAR, GAP, TOP = 20, 12, 66

# The chart brings its own background, so that it can be read whatever the page around it looks like.
STYLE = """<style>
text { font-family: -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; font-size: 13px; fill: #1f2328 }
.title { font-size: 16px; font-weight: 600 } .unit, .ratio { fill: #59636e } .own { font-weight: 600 }
.card { fill: #ffffff; stroke: #d1d9e0 } .bar { fill: #a8b8cc } .bar.ours { fill: #0969da }
.axis, .spread { stroke: #59636e; fill: none } .spread { stroke-width: 1.5 }
@media (prefers-color-scheme: dark) {
text { fill: #f0f6fc } .unit, .ratio { fill: #9198a1 } .card { fill: #0d1117; stroke: #3d444d }
.bar { fill: #4a5a70 } .bar.ours { fill: #4493f8 } .axis, .spread { stroke: #9198a1 }
}
</style>"""


class Bar:
    """One row: what it is, the median, and where there are several measurements, the least and the most. `ours` stands
    out; `ratio` is written behind the value."""

    def __init__(self, label, value, least=None, most=None, ratio="", ours=False):
        self.label = label
        self.value = value
        self.least = value if least is None else least
        self.most = value if most is None else most
        self.ratio = ratio
        self.ours = ours


def digits(value):
    """As many as tell three figures."""
    return 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2


def row(bar, y, scale):
    middle = y + BAR / 2
    length = max(bar.value * scale, 1)
    end = max(length, bar.most * scale)
    parts = [
        f'<text class="{"own" if bar.ours else ""}" x="{LEFT - 10}" y="{middle + 4.5:.1f}" text-anchor="end">'
        f'{html.escape(bar.label)}</text>',
        f'<rect class="bar{" ours" if bar.ours else ""}" x="{LEFT}" y="{y}" width="{length:.1f}" height="{BAR}" rx="2"/>',
    ]
    if bar.least < bar.most:
        a, b = LEFT + bar.least * scale, LEFT + bar.most * scale
        parts.append(
            f'<path class="spread" d="M{a:.1f} {middle - 5}v10M{a:.1f} {middle}H{b:.1f}M{b:.1f} {middle - 5}v10"/>')
    ratio = f' <tspan class="ratio">{html.escape(bar.ratio)}</tspan>' if bar.ratio else ""
    parts.append(f'<text class="{"own" if bar.ours else ""}" x="{LEFT + end + 8:.1f}" y="{middle + 4.5:.1f}">'
                 f'{bar.value:,.{digits(bar.value)}f}{ratio}</text>')
    return parts


def bar_chart(title, unit, bars):
    """SVG text."""
    scale = WIDTH / max(max(bar.most for bar in bars), 1e-9)
    width, height = LEFT + WIDTH + RIGHT, TOP + len(bars) * (BAR + GAP) + 8
    spread = any(bar.least < bar.most for bar in bars)
    said = unit + ("; the line is the least to the most of the runs" if spread else "")
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" aria-label="{html.escape(title, quote=True)}">',
        STYLE,
        f'<rect class="card" x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="6"/>',
        f'<text class="title" x="16" y="26">{html.escape(title)}</text>',
        f'<text class="unit" x="16" y="47">{html.escape(said)}</text>',
    ]
    for index, bar in enumerate(bars):
        parts += row(bar, TOP + index * (BAR + GAP), scale)
    parts.append(f'<path class="axis" d="M{LEFT} {TOP - 6}V{height - 12}"/>')
    return "\n".join(parts) + "\n</svg>\n"
