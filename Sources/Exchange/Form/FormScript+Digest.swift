extension FormScript {
    /// SHA-256 (FIPS 180-4): what the browser offers is closed to pages opened from a file.
    static let digest = #"""
        function sha256(bytes) {
          const primes = [];
          for (let n = 2; primes.length < 64; n++) if (primes.every(p => n % p !== 0)) primes.push(n);
          const fraction = x => Math.floor((x - Math.floor(x)) * 4294967296) | 0;
          const k = primes.map(p => fraction(Math.cbrt(p)));
          const state = primes.slice(0, 8).map(p => fraction(Math.sqrt(p)));
          const padded = new Uint8Array((bytes.length + 72) >> 6 << 6);
          padded.set(bytes);
          padded[bytes.length] = 0x80;
          const view = new DataView(padded.buffer);
          view.setUint32(padded.length - 8, Math.floor(bytes.length / 536870912));
          view.setUint32(padded.length - 4, bytes.length << 3);
          const turn = (x, n) => x >>> n | x << (32 - n);
          const w = new Int32Array(64);
          for (let at = 0; at < padded.length; at += 64) {
            for (let i = 0; i < 64; i++) {
              if (i < 16) {
                w[i] = view.getInt32(at + 4 * i);
                continue;
              }
              const early = w[i - 15], late = w[i - 2];
              w[i] = w[i - 16] + w[i - 7] + (turn(early, 7) ^ turn(early, 18) ^ early >>> 3)
                + (turn(late, 17) ^ turn(late, 19) ^ late >>> 10) | 0;
            }
            let [a, b, c, d, e, f, g, h] = state;
            for (let i = 0; i < 64; i++) {
              const t1 = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g) + k[i] + w[i] | 0;
              const t2 = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c) | 0;
              [h, g, f, e, d, c, b, a] = [g, f, e, d + t1 | 0, c, b, a, t1 + t2 | 0];
            }
            [a, b, c, d, e, f, g, h].forEach((word, i) => { state[i] = state[i] + word | 0; });
          }
          return state.map(word => (word >>> 0).toString(16).padStart(8, "0")).join("");
        }

        """#
}
