// It finds its buttons by itself, and has no stylesheet.
import "sharer.js";
