// The files that shariff's README says to include where a page has no Font Awesome yet.
import "shariff/dist/shariff.complete.css";
import "shariff/dist/shariff.complete.js";
