extension FormScript {
    /// What a cell with a number says: the same rules as `NumberStyle` and `SubmissionRules`, held to them by the vectors in
    /// `Tests/Vectors/figures.csv`.
    static let figures = #"""
        "use strict";
        const rules = JSON.parse(document.getElementById("rules").textContent);

        // Marks that are not seen, and the Arabic stroke that only stretches a word.
        const unseen = /[\u200B-\u200F\u061C\u202A-\u202E\u2060-\u2069\uFEFF\u0640\u00AD]/gu;
        const months = new Set(rules.months);

        /** The text as a name: without case, accents, marks that are not seen, signs and the Arabic article. */
        function nameKey(text) {
          const letters = {
            "à": "a", "â": "a", "ä": "a", "á": "a", "ã": "a", "å": "a", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i",
            "ï": "i", "ı": "i", "ô": "o", "ö": "o", "ó": "o", "õ": "o", "ù": "u", "û": "u", "ü": "u", "ú": "u", "ç": "c",
            "ş": "s", "ğ": "g", "ñ": "n", "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ء": "",
            "’": "", "'": "", "‘": "", "`": "", "\u0307": "", "-": " ", "&": " and ",
          };
          const plain = [...text.toLowerCase().replace(unseen, "").replace(/[\u064B-\u0652\u0670]/gu, "")]
            .map(letter => letters[letter] ?? (/[,.()\/;*\s]/u.test(letter) ? " " : letter)).join("");
          return plain.split(" ").filter(word => word !== "")
            .map(word => word.startsWith("ال") && [...word].length > 3 ? word.slice(2) : word).join(" ");
        }

        const digitsOnly = text => /^[0-9]+$/.test(text);
        const count = (text, sign) => text.split(sign).length - 1;

        /** `3-5`, `12/05`, `01.02.2025`, `mars-25`, `SEP2`: what a spreadsheet makes of a number or a code. */
        function isDate(text) {
          const isMonth = word => months.has(nameKey(word));
          const parts = text.split(/[-\/. ]/);
          const marks = new Set(text.match(/[-\/. ]/g) ?? []);
          if (parts.length >= 2 && parts.length <= 3 && marks.size === 1) {
            const mark = [...marks][0];
            if (parts.every(part => digitsOnly(part) && part.length <= 4)) {
              const values = parts.map(Number);
              // 2020/21 and 2020-2021 are a year or two, not a day and a month.
              if (values.length === 2 && values[0] >= 1900 && values[1] > 12) return false;
              if (mark === "/" || mark === "-") return values.every(v => v <= 31 || v >= 1900 && v <= 2100);
              // 1.2 is a number, 1.2.2025 is not.
              if (mark === "." && values.length === 3) return parts[2].length !== 3 && values[0] <= 31 && values[1] <= 31;
              return false;
            }
            if (parts.some(isMonth) && parts.every(part => isMonth(part) || part === "" || digitsOnly(part))) return true;
          }
          const letters = /^[^0-9]*/.exec(text)[0];
          const rest = text.slice(letters.length);
          return digitsOnly(rest) && rest.length <= 4 && isMonth(letters);
        }

        /** The text without the signs that can only divide groups of digits; null when they do not. */
        function closingGroups(text) {
          if (!/[ ']/.test(text)) return text;
          const at = text.search(/[.,d]/);
          const end = at < 0 ? text.length : at;
          const groups = text.slice(0, end).split(/[ ']/);
          if (groups.length < 2 || !/^[0-9]{1,3}$/.test(groups[0]) || /[ ']/.test(text.slice(end))
            || !groups.slice(1).every(group => /^[0-9]{3}$/.test(group))) return null;
          // Behind "1 234" a point or comma can only be the decimal sign.
          return groups.join("") + (end === text.length ? "" : "d" + text.slice(end + 1));
        }

        /** What a text is, before the others say what its signs mean. */
        function readFigure(raw) {
          const figure = { content: "words", digits: "", sign: "", exponent: "", percent: false, flag: "" };
          // Digits of two scripts in one number are an accident.
          const scripts = [/[0-9]/, /[\u0660-\u0669]/, /[\u06F0-\u06F9]/, /[\u09E6-\u09EF]/, /[\uFF10-\uFF19]/];
          const isMixed = scripts.filter(script => script.test(raw)).length > 1;
          let rest = raw.replace(/[\u200B-\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF\u0640]/g, "")
            .replace(/[\u0660-\u0669]/g, d => d.charCodeAt(0) - 0x660).replace(/[\u06F0-\u06F9]/g, d => d.charCodeAt(0) - 0x6F0)
            .replace(/[\uFF10-\uFF19]/g, d => d.charCodeAt(0) - 0xFF10).replace(/[\u09E6-\u09EF]/g, d => d.charCodeAt(0) - 0x9E6)
            .replace(/\u060C/g, ",")
            .replace(/\u066B/g, "d").replace(/\u066C/g, "'").replace(/[\u066A\uFE6A\uFF05]/g, "%")
            .replace(/[\u2212\u2010-\u2013\uFE63\uFF0D]/g, "-").replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t]/g, " ")
            .replace(/[\u2019\u2018\u02BC]/g, "'").trim();
          const is = content => ({ ...figure, content });
          if (rest === "") return is("empty");
          if (rest.includes("?") && (/^[?.,' %+-]+$/.test(rest) || /^[?0-9.,' %+-]+$/.test(rest) && /[0-9]\?[0-9]|\?.*\?/.test(rest))) {
            return is("lostDigits");
          }
          if (isDate(rest)) return is("date");
          if (isMixed) return is("words");
          // An apostrophe, with which a spreadsheet marks text, and quotation marks.
          if (/^['"“”„«»‹›`´]/.test(rest)) rest = rest.replace(/^['"“”„«»‹›`´]+|['"“”„«»‹›`´]+$/g, "").trim();
          if (/^\(.*\)$/.test(rest) && readFigure(rest.slice(1, -1)).content === "number") return is("parentheses");
          if (rest.startsWith("%")) {
            figure.percent = true;
            rest = rest.slice(1);
          }
          if (/^[-+]/.test(rest)) {
            figure.sign = rest[0] === "-" ? "-" : "";
            rest = rest.slice(1).trim();
          }
          // A letter behind the number, such as "12.3 e", "12.3p" or "12.3 (b)".
          const flag = /^(.*[0-9.,%] *)(?:([bcdefinprsuvz])|\(([bcdefinprsuvz])\))$/.exec(rest);
          if (flag) {
            figure.flag = flag[2] ?? flag[3];
            rest = flag[1].trim();
          }
          if (rest.endsWith("%") && !figure.percent) {
            figure.percent = true;
            rest = rest.slice(0, -1).trim();
          }
          const power = /^(.*?)[eE]([-+]?[0-9]{1,3})$/.exec(rest);
          if (power) {
            figure.exponent = "e" + power[2];
            rest = power[1];
          }
          const closed = closingGroups(rest);
          if (closed === null || !/^[0-9.,d]*$/.test(closed) || !/[0-9]/.test(closed) || count(closed, "d") > 1) return is("words");
          figure.digits = closed;
          figure.content = readings(figure, null, null).length === 0 ? "words" : "number";
          return figure;
        }

        /** The plain decimal, with a point; null where the signs cannot have these roles. */
        function plainValue(figure, point, comma) {
          const digits = figure.digits;
          const points = count(digits, "."), commas = count(digits, ",");
          const decimals = (point === "decimal" ? points : 0) + (comma === "decimal" ? commas : 0) + count(digits, "d");
          if (decimals > 1) return null;
          const mark = point === "decimal" && points === 1 ? "." : comma === "decimal" && commas === 1 ? ","
            : digits.includes("d") ? "d" : null;
          const at = mark === null ? -1 : digits.indexOf(mark);
          const whole = at < 0 ? digits : digits.slice(0, at);
          const fraction = at < 0 ? "" : digits.slice(at + 1);
          if (!/^[0-9]*$/.test(fraction) || whole === "" && fraction === "") return null;
          const groups = whole.split(/[.,]/);
          if (groups.length > 1) {
            // 1.234.567, or 12,34,567 as in India; no group before "0", and one sign throughout.
            const middle = groups.slice(1, -1).map(group => group.length);
            const isGrouped = middle.every(length => length === 3);
            const isIndian = whole.includes(",") && groups.length > 2 && groups[0].length <= 2 && middle.every(length => length === 2);
            if (new Set(whole.replace(/[0-9]/g, "")).size !== 1 || groups[0].length > 3 || groups[0] === ""
              || groups[0][0] === "0" || groups[groups.length - 1].length !== 3 || !isGrouped && !isIndian) return null;
          }
          const text = groups.join("");
          return figure.sign + (text === "" ? "0" : text) + (fraction === "" ? "" : "." + fraction) + figure.exponent;
        }

        const roles = ["decimal", "group"];

        /** The numbers that a text can be, given what all of them have proved about its signs. */
        function readings(figure, point, comma) {
          const found = [];
          for (const first of point ? [point] : roles) {
            for (const second of comma ? [comma] : roles) {
              const value = plainValue(figure, first, second);
              if (value !== null && !found.includes(value)) found.push(value);
            }
          }
          return found;
        }

        /** What a text proves about the point or the comma, alone. */
        function roleOf(figure, mark) {
          if (figure.content !== "number" || !figure.digits.includes(mark)) return null;
          const possible = roles.filter(role => roles.some(other =>
            plainValue(figure, mark === "." ? role : other, mark === "," ? role : other) !== null));
          return possible.length === 1 ? possible[0] : null;
        }

        /** How all texts together write their numbers: the decimal sign of nine tenths of them, and the signs that group. */
        function proveSigns(figures) {
          const counted = (mark, role) => figures.filter(figure => roleOf(figure, mark) === role).length;
          const groups = { ".": counted(".", "group"), ",": counted(",", "group") };
          const points = counted(".", "decimal") + groups[","], commas = counted(",", "decimal") + groups["."];
          const decimal = points > commas * 9 ? "." : commas > points * 9 ? "," : null;
          return { decimal, groups, rarer: points > 0 && commas > 0 ? (points < commas ? "." : ",") : null };
        }

        /** The numbers that a text can be among the others: one, or two where nothing tells what its sign means. */
        function readingsAmong(figure, signs) {
          const found = readings(figure, null, null);
          if (found.length < 2) return found;
          const mark = figure.digits.includes(".") ? "." : ",";
          if (signs.decimal === mark) return [plainValue(figure, "decimal", "decimal")];
          return signs.decimal !== null && signs.groups[mark] > 0 ? [plainValue(figure, "group", "group")] : found;
        }

        const near = (value, other) => other !== 0 && value / other > 0.5 && value / other < 2;
        const shortest = value => String(Number(value.toFixed(6)));

        /**
         * The value and status of a row, and what its officer should know: a list of [code, details].
         * A value of null without an error means that there is none, and the status says why.
         */
        function observe(figure, cell, status, row, signs) {
          const findings = [];
          const stop = (code, details = {}) => ({ isRight: false, findings: [...findings, [code, details]] });
          const known = rules.statuses.find(each => each.code === status);
          if (status !== "" && !known) return stop("MZ-E115");
          const none = code => code !== "" && !rules.statuses.find(each => each.code === code).hasValue;
          if (figure.content === "empty") {
            if (status === "") return stop("MZ-E121");
            return none(status) ? { isRight: true, value: null, status, findings } : stop("MZ-E118", { status });
          }
          const bare = cell.replace(unseen, "").trim(), isMark = [...bare].length <= 6 && !bare.includes(" ");
          if (figure.content === "lostDigits") return stop("MZ-E112");
          if (figure.content === "date") return stop("MZ-E111");
          if (figure.content === "parentheses") return stop("MZ-E123");
          if (figure.content === "words") {
            const meant = rules.words[nameKey(cell)];
            if (status !== "" && none(status) && meant === status) return { isRight: true, value: null, status, findings };
            if (meant !== undefined && none(meant) && status === "") {
              findings.push(["MZ-W311", { status: meant }]);
              return { isRight: true, value: null, status: meant, findings };
            }
            return stop(isMark ? "MZ-E122" : "MZ-E113");
          }
          const flagged = rules.flags[figure.flag];
          if (figure.flag !== "" && flagged === undefined) return stop(isMark ? "MZ-E122" : "MZ-E113");
          let found = readingsAmong(figure, signs);
          const isPossible = value => value >= row.min && value <= row.max;
          if (found.length > 1) {
            const possible = found.filter(text => isPossible(Number(text)));
            if (possible.length !== 1) return stop("MZ-E104", { readings: [...found].sort() });
            found = possible;
            findings.push(["MZ-W309", { reading: possible[0] }]);
          }
          const text = found[0], value = Number(text);
          if (!Number.isFinite(value)) return stop("MZ-E113");
          if (figure.percent && row.unitCode !== "PT") findings.push(["MZ-W321", {}]);
          if (figure.exponent !== "") findings.push(["MZ-W323", {}]);
          if (!isPossible(value)) {
            const last = newest(row, Infinity);
            const guess = [0.1, 0.01, 0.001, 1e-6, 10, 100].map(factor => value * factor).find(other => isPossible(other)
              && (last ? near(other, last[1]) : value > row.max && other > row.max / 200));
            return stop("MZ-E114", guess === undefined ? {} : { guess: shortest(guess) });
          }
          if (none(status)) return stop("MZ-E117", { status });
          if (figure.flag !== "") {
            if (status !== "" && status !== flagged) return stop("MZ-E113");
            findings.push(["MZ-W320", { status: flagged }]);
            status = flagged;
          }
          return { isRight: true, value, text, status: status === "" ? "A" : status, findings };
        }

        /** The newest figure of a row before a year, as [year, value]. */
        const newest = (row, before) => row.past.filter(([year]) => year < before).sort((a, b) => b[0] - a[0])[0];

        /** Holds a figure against those of earlier years. */
        function compare(value, status, comment, year, row) {
          const findings = [];
          const same = row.past.find(past => past[0] === year);
          if (same && same[1] !== value && comment === "") findings.push(["MZ-W314", { previous: same[1], year }]);
          const last = newest(row, year);
          if (status === "B" || comment !== "" || !last) return findings;
          const isPossible = other => other >= row.min && other <= row.max;
          const guess = [100, 0.01, 1000, 0.001, 10, 0.1].map(factor => value * factor)
            .find(other => isPossible(other) && near(other, last[1]));
          const details = { previous: last[1], year: last[0], ...(guess === undefined ? {} : { guess: shortest(guess) }) };
          if (last[1] > 0 && row.min >= 0) {
            const ratio = value / last[1];
            if (ratio >= 0.2 && ratio <= 5) return findings;
            // Small counts move by whole multiples.
            if (Math.abs(value - last[1]) < (row.max - row.min) * 0.02 && row.max <= 300) return findings;
            findings.push([guess !== undefined && (ratio < 0.05 || ratio > 20) ? "MZ-W306" : "MZ-W305", details]);
          } else if (Math.abs(value - last[1]) > (row.max - row.min) / 4) {
            findings.push(["MZ-W305", { previous: last[1], year: last[0] }]);
          }
          return findings;
        }

        """#
}
