"""The colours that are offered for the steps of an audit's own scale: once chosen, they are the audit's."""

PALETTE = ("#2e7d32", "#9bc53d", "#f2b705", "#f28c28", "#c62828", "#1a58bd", "#7d5bb8")
