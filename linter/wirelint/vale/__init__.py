"""Styles of Vale, run as Vale runs them: rules in its YAML, over a file in its scopes.

Where to start reading: `wirelint.vale.checking.check_file`; how a folder becomes rules is in wirelint.vale.loading, how
a file becomes blocks in wirelint.vale.blocks and wirelint.vale.markdown, and each extension point of Vale is a module
of wirelint.vale.kinds. Source: vale.sh/docs, and what Vale 3.21 does (tools/vale_oracle.py compares).
"""
