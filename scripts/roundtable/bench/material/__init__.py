"""What is measured against: texts, documentation and whole roundtables, made for the purpose."""
