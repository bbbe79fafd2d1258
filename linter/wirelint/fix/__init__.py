"""Fixes made: which of those offered, over and over until nothing is left to make, and written whole or not at all."""
