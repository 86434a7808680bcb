"""Content with faults, a defect at a time: what `roundtable check` says of it, and where."""
