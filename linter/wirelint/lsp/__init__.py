"""The language server: wirelint in every editor that speaks the Language Server Protocol (3.17).

Where to start reading: `server.Server`, which ties the parts together. `protocol` and `framing` are the wire; `sheets`
holds the open documents; `checking` makes of a text what is said of it, in a `worker` thread that can be interrupted;
`diagnosing` decides what is checked when and told to whom; every other module answers one kind of request.

Nothing here is imported by a command but `wirelint lsp`: pygls takes most of a second to import.
"""
