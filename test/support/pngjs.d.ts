declare module 'pngjs' {
  /** A picture as bytes of red, green, blue and opacity. */
  export class PNG {
    constructor(options: { readonly width: number; readonly height: number });
    readonly width: number;
    readonly height: number;
    readonly data: Buffer;
    static readonly sync: { read(bytes: Uint8Array): PNG; write(picture: PNG): Buffer };
  }
}
