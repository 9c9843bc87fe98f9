/** Starts the viewer. */
import { render } from "preact";
import { Shell } from "./shell/shell.tsx";
import "./look/tokens.css";
import "./look/shell.css";
import "./look/search.css";
import "./look/help.css";
import "./look/side.css";
import "./look/panel.css";
import "./look/panel-lists.css";
import "./look/narrow.css";

const root = document.getElementById("tifa");
if (root !== null) render(<Shell />, root);
