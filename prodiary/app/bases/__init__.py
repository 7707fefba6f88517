"""What view-models are made from. Read before `models` by the tools that describe types to QML."""
