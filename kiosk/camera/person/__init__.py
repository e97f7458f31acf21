"""The simulated person: traits from a seed, and a portrait of them in any pose and light."""
