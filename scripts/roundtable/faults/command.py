"""What stops a command before there is a fault to tell: something that whoever runs it can mend."""


class CommandError(Exception):
    """Wrong usage, or surroundings that lack something; the message says what, and the cure.

    The command line shows the message alone. Whatever else is raised is a bug of ours, or the system's refusal (an
    OSError with its number).
    """
