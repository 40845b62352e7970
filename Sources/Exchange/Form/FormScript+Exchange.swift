extension FormScript {
    /// What goes in and out: pasted cells, drafts, the CSV file and its cover sheet.
    static let exchange = #"""
        /** The cells of a copied part of a spreadsheet: tabs between, quotes where a cell has a line end. */
        function cellsOf(copied) {
          const rows = [[""]];
          let isQuoted = false;
          const source = copied.replace(/\r\n?/g, "\n").replace(/\n$/, "");
          for (let at = 0; at < source.length; at++) {
            const sign = source[at], row = rows[rows.length - 1], last = row.length - 1;
            if (isQuoted && sign === '"' && source[at + 1] === '"') { row[last] += '"'; at++; }
            else if (isQuoted && sign === '"') isQuoted = false;
            else if (isQuoted) row[last] += sign;
            else if (sign === '"' && row[last] === "") isQuoted = true;
            else if (sign === "\t") row.push("");
            else if (sign === "\n") rows.push([""]);
            else row[last] += sign;
          }
          return rows;
        }

        const codeOf = cell => cell.replace(unseen, "").replace(/\s/g, "").replace(/[ıİi]/g, "I").toUpperCase();

        /** Enters copied cells: rows that begin with a code go to its row, else a column goes downwards from a row. */
        function enter(copied, first) {
          const lines = cellsOf(copied);
          const rowOf = cell => rules.rows.find(row => row.code === codeOf(cell ?? ""));
          const offset = lines.some(line => rowOf(line[0])) ? 0 : lines.some(line => rowOf(line[1])) ? 1 : -1;
          const unplaced = [];
          let count = 0, next = first;
          for (const line of lines) {
            if (offset < 0) {
              const row = rules.rows[next++];
              if (row) {
                field(row, "value").value = line[0];
                count++;
              } else if (line[0].trim() !== "") unplaced.push(line[0]);
              continue;
            }
            const row = rowOf(line[offset]);
            if (!row) {
              if (line.some(cell => cell.trim() !== "")) unplaced.push(line.join(" ").trim());
              continue;
            }
            const [year, value, status, comment] = line.slice(offset + 1);
            // Code and value alone, or code, year, value and more.
            if (line.length === offset + 2) field(row, "value").value = year;
            else {
              if (year.trim() !== "") field(row, "year").value = year.trim();
              field(row, "value").value = value;
            }
            const known = rules.statuses.find(each => each.code === codeOf(status ?? "")
              || each.code === rules.words[nameKey(status ?? "")]);
            if (known) field(row, "status").value = known.code;
            if (comment) field(row, "comment").value = comment.replace(/\s*\n\s*/g, " ");
            count++;
          }
          const words = [say("pasted", { count: isolated(count) })];
          if (unplaced.length > 0) words.push(say("unplaced", { lines: unplaced.map(isolated).join(" | ") }));
          tell(words.join(" "));
        }

        function download(name, type, bytes) {
          const link = document.createElement("a");
          link.href = URL.createObjectURL(new Blob([bytes], { type }));
          link.download = name;
          document.body.append(link);
          link.click();
          link.remove();
          setTimeout(() => URL.revokeObjectURL(link.href), 10000);
        }

        const fileName = rules.country + "-" + rules.edition;

        function saveDraft() {
          const draft = { form: "mizan", country: rules.country, edition: rules.edition, office: element("office").value, rows: {} };
          for (const row of rules.rows) {
            draft.rows[row.code] = Object.fromEntries(parts.map(part => [part, field(row, part).value]));
          }
          download(fileName + ".draft.json", "application/json", new TextEncoder().encode(JSON.stringify(draft, null, 1) + "\n"));
          tell(say("draftSaved", { file: isolated(fileName + ".draft.json") }));
        }

        async function loadDraft(file) {
          let draft = null;
          try {
            draft = JSON.parse(await file.text());
          } catch {
            draft = null;
          }
          if (draft?.form !== "mizan" || draft.country !== rules.country || draft.edition !== rules.edition || typeof draft.rows !== "object") {
            tell(say("draftOfOther", { file: isolated(file.name) }));
            return;
          }
          element("office").value = String(draft.office ?? "");
          for (const row of rules.rows) {
            for (const part of parts) {
              const kept = draft.rows[row.code]?.[part];
              if (typeof kept === "string") field(row, part).value = kept;
            }
          }
          tell(say("draftLoaded"));
        }

        /** The number as this language's spreadsheets write it, so that it can be read in one way alone. */
        function written(plain) {
          if (plain === "") return "";
          const single = /^-?[1-9][0-9]{0,2}\.[0-9]{3}$/.test(plain) ? plain + "0" : plain;
          return single.replace(".", rules.decimal);
        }

        /** Text that no spreadsheet takes for a formula. */
        const guarded = remark => /^[=+\-@\t\r'＝＋－＠]/u.test(remark) ? "'" + remark : remark;

        function csv(rows) {
          const quote = cell => /[",;\t\r\n]/.test(cell) ? '"' + cell.replace(/"/g, '""') + '"' : cell;
          const lines = [rules.columns];
          rows.forEach(({ row, year, status, value }, index) => {
            const last = newest(row, year);
            lines.push([
              rules.country, row.code, row.name, row.unitCode, String(year), last ? written(String(last[1])) : "",
              last ? String(last[0]) : "", written(value), status, text(row, "second"), guarded(text(row, "source")),
              guarded(text(row, "address")), text(row, "secrecy"), guarded(text(row, "comment")),
              index === 0 ? guarded(element("office").value.trim()) : "",
            ]);
          });
          const body = lines.map(line => line.map(quote).join(rules.separator) + "\r\n").join("");
          return new TextEncoder().encode("\uFEFF" + body);
        }

        function save() {
          const { findings, rows } = examine();
          element("cover").hidden = true;
          show(findings);
          if (findings.some(each => isError(each.code))) return;
          const bytes = csv(rows);
          const values = rows.filter(each => each.value !== "").length;
          download(fileName + ".csv", "text/csv;charset=utf-8", bytes);
          const told = {
            file: fileName + ".csv", size: bytes.length, digest: sha256(bytes).replace(/(.{8})(?!$)/g, "$1 "), values,
            reasons: rows.length - values, office: element("office").value.trim(),
          };
          for (const [name, value] of Object.entries(told)) element("cover-" + name).textContent = String(value);
          element("cover").hidden = false;
          element("summary").prepend(made("p", say("saved", {
            file: isolated(told.file), values: isolated(values), reasons: isolated(told.reasons),
          })));
        }

        element("form").addEventListener("submit", event => event.preventDefault());
        element("do-paste").addEventListener("click", () => enter(element("paste").value, Number(element("paste-first").value)));
        element("do-rest").addEventListener("click", () => {
          for (const row of rules.rows) {
            if (text(row, "value") === "" && text(row, "status") === "") field(row, "status").value = element("rest").value;
          }
        });
        rules.rows.forEach((row, index) => field(row, "value").addEventListener("paste", event => {
          const copied = event.clipboardData.getData("text/plain");
          if (!/[\t\n]/.test(copied.replace(/\r?\n$/, ""))) return;
          event.preventDefault();
          enter(copied, index);
        }));
        element("do-check").addEventListener("click", () => show(examine().findings));
        element("do-save").addEventListener("click", save);
        element("do-draft").addEventListener("click", saveDraft);
        element("draft").addEventListener("change", event => {
          if (event.target.files.length > 0) loadDraft(event.target.files[0]);
          event.target.value = "";
        });
        element("do-print").addEventListener("click", () => window.print());

        """#
}
