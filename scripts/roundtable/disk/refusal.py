"""What the disk refuses, or is not let do, said so that whoever runs the command can act."""


class DiskError(OSError):
    """Something of the project cannot be written, cleared or moved; the message names it, what is wrong, the cure."""
