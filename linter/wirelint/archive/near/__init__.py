"""Near-duplicates across a collection: which stories are nearly the same, and what one is to the other.

Each story becomes a set of shingles, four words each, and of that set a MinHash signature, cut into bands. Stories that
agree in a band are candidates; of these the sets themselves are compared. A cluster is the earliest story, its head,
and the stories that are near to that one: nothing is in it by way of a third.

Where to start reading: `wirelint.archive.near.run`.
"""
