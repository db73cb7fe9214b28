// As shareon's README has it bundled.
import { init } from "shareon";
import "shareon/css";

init();
