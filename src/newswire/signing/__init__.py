"""The lines that sign wire copy: who, where, when, by which agency."""
