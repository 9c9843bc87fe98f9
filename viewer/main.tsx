/** Starts the viewer. */
import { render } from "preact";
import { Shell } from "./shell/shell.tsx";
import "./look/tokens.css";
import "./look/shell.css";
import "./look/panel.css";

const root = document.getElementById("tifa");
if (root !== null) render(<Shell />, root);
