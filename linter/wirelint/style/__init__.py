"""House style as data: packs of entries in YAML, read, compiled, and found in one look at a story.

A pack goes through three forms. `wirelint.style.reader` makes Style values of YAML, each mistake with its place;
`wirelint.style.compiled` files the phrases of all entries in one table and keeps the rest for those that a story wakes;
`wirelint.style.finding` is the one rule, `style`, that the engine runs: it asks each table once, and its findings carry
the id of their entry (`Finding.member`). What an entry of a kind may say, and how it is looked for, stands in
wirelint.style.kinds, one module a kind; what no phrase can say, in wirelint.style.forms.
"""
