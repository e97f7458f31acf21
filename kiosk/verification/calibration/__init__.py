"""How often the decision is wrong: measured on a folder of people, or among those who are enrolled."""
