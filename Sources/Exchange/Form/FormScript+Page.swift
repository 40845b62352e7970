extension FormScript {
    /// The fields, the check of all of them, and the summary with its links.
    static let page = #"""
        const element = id => document.getElementById(id);
        const say = (phrase, values = {}) => rules.phrases[phrase].replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
        /** A number, code or file name within a sentence, so that its signs keep their order in Arabic too. */
        const isolated = text => rules.direction === "rtl" ? "\u2066" + text + "\u2069" : String(text);
        const shown = number => isolated(String(number).replace(".", rules.decimal));
        const parts = ["year", "value", "status", "source", "comment", "second", "address", "secrecy"];
        const field = (row, part) => element(part + "-" + row.code);
        const text = (row, part) => field(row, part).value.trim();

        /** The sentence of a finding and what helps to mend it. */
        function sentence(code, details, row) {
          const message = rules.messages[code];
          const status = details.status === undefined ? undefined : isolated(details.status);
          const words = [message.text.replace("{status}", status ?? "").replace("{reading}", shown(details.reading ?? ""))
            .replace("{year}", isolated(details.year ?? ""))];
          if (message.expected) words.push(say("expected", { what: message.expected.replace(/\.$/, "") }));
          if (details.readings) words.push(say("readingsAre", { first: shown(details.readings[0]), second: shown(details.readings[1]) }));
          if (code === "MZ-E104" || code === "MZ-E114") {
            words.push(say("expectedBetween", { min: shown(row.min), max: shown(row.max), unit: row.unit }));
          }
          if (details.guess !== undefined) words.push(say("didYouMean", { guess: shown(details.guess) }));
          if (details.previous !== undefined) {
            words.push(say("lastWas", { previous: shown(details.previous), year: isolated(details.year) }));
          }
          return words.join(" ");
        }

        const isError = code => code.startsWith("MZ-E");

        /** The one day that a remark names, year first, or day first with a day above 12. */
        function dayIn(remark) {
          const plain = remark.replace(/[\u0660-\u0669]/g, d => d.charCodeAt(0) - 0x660)
            .replace(/[\u06F0-\u06F9]/g, d => d.charCodeAt(0) - 0x6F0);
          const days = new Set();
          for (const word of plain.split(/[^0-9.\/-]+/)) {
            const three = word.split(/[-\/.]/).filter(part => part !== "");
            if (three.length !== 3) continue;
            const [year, month, day] = three[0].length === 4 ? three : [three[2], three[1], three[0]];
            if (three[0].length !== 4 && Number(day) <= 12 || year.length !== 4) continue;
            const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
            if (date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)) days.add(date.toISOString().slice(0, 10));
          }
          return days.size === 1 ? [...days][0] : null;
        }

        /** Looks at every row: the rows to save, and findings as { code, part, row, words }. */
        function examine() {
          const figures = rules.rows.map(row => readFigure(field(row, "value").value));
          const signs = proveSigns(figures);
          const findings = [], rows = [];
          const report = (code, part, row, details = {}) =>
            findings.push({ code, part, row, words: sentence(code, details, row) });
          const odd = figures.findIndex(figure => signs.rarer !== null && roleOf(figure, signs.rarer) === "decimal");
          if (odd >= 0) report("MZ-W319", "value", rules.rows[odd]);
          if (element("office").value.includes("@")) report("MZ-W322", "office", null);
          const thisYear = new Date().getFullYear();
          rules.rows.forEach((row, index) => {
            const yearText = readFigure(text(row, "year")).digits;
            const year = /^[0-9]{4}$/.test(yearText) ? Number(yearText) : null;
            if (year === null) report("MZ-E109", "year", row);
            else if (year < 1960 || year > thisYear) report("MZ-E110", "year", row, { year });
            const status = text(row, "status"), comment = text(row, "comment");
            const found = observe(figures[index], field(row, "value").value, status, row, signs);
            for (const [code, details] of found.findings) report(code, "value", row, details);
            const secrecy = text(row, "secrecy");
            const isSecretRight = secrecy !== "E" || dayIn(comment) !== null;
            if (!isSecretRight) report("MZ-E120", "comment", row);
            if (!found.isRight) return;
            const explained = rules.statuses.find(each => each.code === found.status);
            if (explained.isExplained && comment === "") report("MZ-W315", "comment", row, { status: found.status });
            if (found.value !== null && year !== null) {
              if (text(row, "source") === "") report("MZ-W316", "source", row);
              for (const [code, details] of compare(found.value, found.status, comment, year, row)) report(code, "value", row, details);
            }
            rows.push({ row, year, status: found.status, value: found.value === null ? "" : found.text });
          });
          return { findings, rows };
        }

        /** Shows what was found: a summary with links, and the words beside each field. */
        function show(findings) {
          document.querySelectorAll("[aria-invalid]").forEach(each => {
            each.removeAttribute("aria-invalid");
            each.removeAttribute("aria-describedby");
          });
          document.querySelectorAll(".said").forEach(each => each.remove());
          const summary = element("summary");
          summary.replaceChildren();
          const errors = findings.filter(each => isError(each.code)), others = findings.filter(each => !isError(each.code));
          summary.className = errors.length > 0 ? "errors" : "clean";
          if (errors.length === 0) summary.append(made("p", say("noErrors")));
          for (const [list, title] of [[errors, "errors"], [others, "warnings"]]) {
            if (list.length === 0) continue;
            summary.append(made("h2", say(title, { count: list.length })), listed(list));
          }
          findings.forEach(beside);
          summary.hidden = false;
          summary.focus();
        }

        function made(name, words = "", className = "") {
          const made = document.createElement(name);
          made.textContent = words;
          if (className !== "") made.className = className;
          return made;
        }

        const fieldOf = each => each.row === null ? element(each.part) : field(each.row, each.part);

        /** A list with a link to each field; fields with the same fault stand below one sentence. */
        function listed(findings) {
          const groups = new Map();
          for (const each of findings) {
            const cause = each.code + each.words;
            groups.set(cause, [...(groups.get(cause) ?? []), each]);
          }
          const list = made("ul");
          for (const group of groups.values()) {
            const item = made("li");
            if (group.length === 1) item.append(linked(group[0], true));
            else {
              const links = made("ul");
              for (const each of group) {
                const line = made("li");
                line.append(linked(each, false));
                links.append(line);
              }
              item.append(made("span", group[0].words + " (" + isolated(group.length) + ")"), links);
            }
            list.append(item);
          }
          return list;
        }

        function linked(each, isAlone) {
          const name = each.row === null ? "" : each.row.name + " (" + isolated(each.row.code) + ")";
          const link = made("a", isAlone ? (name === "" ? "" : name + ": ") + each.words : name === "" ? each.words : name);
          link.href = "#" + fieldOf(each).id;
          link.addEventListener("click", event => {
            event.preventDefault();
            const target = fieldOf(each);
            const details = target.closest("details");
            if (details) details.open = true;
            target.focus();
          });
          return link;
        }

        function beside(each) {
          const target = fieldOf(each);
          let words = element("said-" + target.id);
          if (words === null) {
            words = made("p", "", "said");
            words.id = "said-" + target.id;
            target.parentElement.append(words);
            target.setAttribute("aria-describedby", words.id);
          }
          words.append(made("span", each.words), made("bdi", " [" + each.code + "]", "code"), document.createElement("br"));
          if (isError(each.code)) {
            words.classList.add("error");
            target.setAttribute("aria-invalid", "true");
          }
        }

        /** Tells something without moving the focus. */
        function tell(words) {
          element("told").textContent = words;
        }

        """#
}
