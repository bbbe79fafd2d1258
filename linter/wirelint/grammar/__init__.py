"""Grammar by an engine outside wirelint: LanguageTool, or another behind the same small interface.

Where to start reading: `engine` has the interface, `languagetool` the one engine there is, `asking` the cache and the
asking in the background, `story` what a run does with it. `server` and `install` keep a LanguageTool on this machine.
Nothing here imports language_tool_python before an engine is asked.
"""
