/** What is drawn on: a 2d context whose unit is one px of the screen, and its size in px. */
export interface Surface {
  context: CanvasRenderingContext2D;
  width: number;
  height: number;
}

export interface Canvas2dProps {
  /** Unique on the page. */
  id: string;
  className: string;
  label: string;
  /** Again whenever the surface has been made anew (first showing, turned phone). */
  onReady: (surface: Surface) => void;
  /** Of a finger, pen or mouse; px from the upper left corner. */
  onPress?: (x: number, y: number) => void;
  onMove?: (x: number, y: number) => void;
  onRelease?: () => void;
}
