extension FormScript {
    /// The rows, the checks, drafts, the CSV file and the cover sheet.
    static let page = #"""
        const W=DATA.words, STATUS=new Map(DATA.statuses.map(s=>[s.code,s])), fill=(s,...a)=>s.replace(/\{(\d)\}/g,(_,i)=>a[i]);
        const shown=v=>{ const t=String(v); return DATA.decimal===","?t.replace(".",","):t; };
        function make(tag,attributes,text){ const e=document.createElement(tag); for(const k in attributes) e.setAttribute(k,attributes[k]); if(text!==undefined) e.textContent=text; return e; }
        const holder=document.getElementById("rows"), lines=[];
        function field(row,name,element,label){
          const box=make("div"), id=name+"-"+lines.length; element.id=id; row[name]=element;
          box.append(make("label",{for:id},label),element); return box;
        }
        function choice(options){ const s=make("select"); for(const [v,t] of options) s.append(make("option",{value:v},t)); return s; }
        for(const r of DATA.rows){
          const row={rule:r}, set=make("fieldset"), legend=make("legend"), cells=make("div",{class:"cells"});
          legend.append(make("bdi",{dir:"ltr"},r.code)," – "+r.name+" ("+r.unit+")");
          const last=make("p",{class:"last"});
          last.append(fill(W.between,shown(r.min),shown(r.max)));
          if(r.previous!==undefined) last.append(" · "+W.last+": ",make("bdi",{dir:"ltr"},shown(r.previous)+" ("+r.previousYear+")"));
          cells.append(
            field(row,"year",make("input",{class:"year",inputmode:"numeric",value:r.year}),W.year),
            field(row,"value",make("input",{class:"num",inputmode:"decimal",autocomplete:"off"}),W.value),
            field(row,"status",choice([["",W.none],...DATA.statuses.map(s=>[s.code,s.code+" – "+s.name])]),W.status),
            field(row,"source",make("input",{autocomplete:"off"}),W.source),
            field(row,"secrecy",choice([["F","F – "+W.free],["N","N – "+W.notForPublication],["E","E – "+W.embargoed]]),W.confidentiality),
            field(row,"comment",make("input",{autocomplete:"off"}),W.comment));
          set.append(legend,last,cells); holder.append(set); lines.push(row);
        }
        const NAMES=["year","value","status","source","secrecy","comment"];
        function check(){
          const errors=[], warnings=[], out=[], figures=lines.map(l=>figure(l.value.value));
          const one=m=>{ const s=new Set(figures.map(f=>role(f,m)).filter(Boolean)); return s.size===1?[...s][0]:null; };
          const point=one("."), comma=one(",");
          lines.forEach((l,i)=>{
            const f=figures[i], r=l.rule, st=STATUS.get(l.status.value);
            NAMES.forEach(n=>{ l[n].removeAttribute("aria-invalid"); l[n].removeAttribute("aria-describedby"); });
            const fail=(e,code,more)=>{ e.setAttribute("aria-invalid","true"); errors.push([e,code,r.code+": "+DATA.messages[code]+(more?" "+more:"")]); };
            const warn=(e,code,more)=>warnings.push([e,code,r.code+": "+DATA.messages[code]+(more?" "+more:"")]);
            if(!/^[0-9]{4}$/.test(l.year.value.trim())) return fail(l.year,"MZ-E109");
            let value="";
            if(f.kind==="empty"){ if(!st) return fail(l.value,"MZ-E121"); if(st.hasValue) return fail(l.value,"MZ-E118"); }
            else if(f.kind==="lost") return fail(l.value,"MZ-E112");
            else if(f.kind==="date") return fail(l.value,"MZ-E111");
            else if(f.kind==="parentheses") return fail(l.value,"MZ-E123");
            else if(f.kind==="words"||f.flag) return fail(l.value,l.value.value.trim().length<=6&&!l.value.value.trim().includes(" ")?"MZ-E122":"MZ-E113");
            else {
              let all=readings(f,null,null);
              if(all.length>1){ const decided=readings(f,point,comma); if(decided.length) all=decided; }
              const possible=all.filter(t=>+t>=r.min&&+t<=r.max);
              if(all.length>1&&possible.length!==1) return fail(l.value,"MZ-E104",all.slice().sort().join(" "+W.or+" "));
              if(all.length>1){ warn(l.value,"MZ-W309",possible[0]); all=possible; }
              value=all[0];
              if(+value<r.min||+value>r.max) return fail(l.value,"MZ-E114",fill(W.between,shown(r.min),shown(r.max)));
              if(st&&!st.hasValue) return fail(l.value,"MZ-E117");
              if(f.percent&&r.unitCode!=="PT") warn(l.value,"MZ-W321");
              if(r.previous>0&&r.min>=0&&l.comment.value.trim()===""&&l.status.value!=="B"&&(+value/r.previous>5||+value/r.previous<0.2)) warn(l.value,"MZ-W305",shown(r.previous)+" ("+r.previousYear+")");
              if(l.source.value.trim()==="") warn(l.source,"MZ-W316");
            }
            if((l.status.value==="B"||l.status.value==="D")&&l.comment.value.trim()==="") warn(l.comment,"MZ-W315");
            if(l.secrecy.value==="E"&&!/[0-9]{4}-[0-9]{2}-[0-9]{2}/.test(l.comment.value)) return fail(l.comment,"MZ-E120");
            // Three decimals could be taken for a group of thousands.
            if(/^-?[1-9][0-9]{0,2}\.[0-9]{3}$/.test(value)) value+="0";
            out.push([DATA.country,r.code,r.unitCode,l.year.value.trim(),value,l.status.value,l.source.value.trim(),l.secrecy.value,l.comment.value.trim(),out.length===0?document.getElementById("office").value.trim():""]);
          });
          return {errors,warnings,out};
        }
        // A sign that begins a formula is guarded, as the engine guards it.
        const guard=s=>/^[=+\-@\t\r'＝＋－＠]/.test(s)?"'"+s:s;
        const quote=s=>/[",\r\n;]/.test(s)?'"'+s.replace(/"/g,'""')+'"':s;
        function csv(out){
          const head=["REF_AREA","INDICATOR","UNIT_MEASURE","TIME_PERIOD","OBS_VALUE","OBS_STATUS","SOURCE_DETAIL","CONF_STATUS","COMMENT_OBS","FOCAL_POINT"];
          return "\ufeff"+[head,...out.map(r=>r.map((c,i)=>i>=6?guard(c):c))].map(r=>r.map(quote).join(",")).join("\r\n")+"\r\n";
        }
        function save(name,text,type){ const a=make("a",{download:name}); a.href=URL.createObjectURL(new Blob([text],{type})); document.body.append(a); a.click(); a.remove(); setTimeout(()=>URL.revokeObjectURL(a.href),1000); }
        const summary=document.getElementById("summary");
        function list(items,kind,title){
          const box=make("div",{class:kind}), ul=make("ul"); box.append(make("h2",{},title));
          for(const [e,code,text] of items){ const li=make("li"), a=make("a",{href:"#"+e.id},text+" ["+code+"]"); a.onclick=v=>{ v.preventDefault(); e.focus(); }; li.append(a); ul.append(li); }
          box.append(ul); return box;
        }
        async function digest(text){
          if(!(window.crypto&&crypto.subtle)) return null;
          const bytes=new Uint8Array(await crypto.subtle.digest("SHA-256",new TextEncoder().encode(text)));
          return [...bytes].map(b=>b.toString(16).padStart(2,"0")).join("");
        }
        async function finish(){
          const {errors,warnings,out}=check(); summary.textContent="";
          if(errors.length){ summary.append(list(errors,"error",fill(W.toMend,errors.length))); summary.focus(); return; }
          if(warnings.length) summary.append(list(warnings,"warning",fill(W.toMend,warnings.length)));
          const text=csv(out); save(DATA.file,text,"text/csv;charset=utf-8");
          summary.append(make("p",{},fill(W.saved,out.length)));
          const cover=document.getElementById("cover"), hash=await digest(text), dl=make("dl"); cover.textContent="";
          const add=(k,v)=>{ dl.append(make("dt",{},k)); const dd=make("dd"); dd.append(make("code",{dir:"ltr"},v)); dl.append(dd); };
          add(W.file,DATA.file); if(hash) add("SHA-256",hash);
          cover.append(make("h2",{},W.cover),make("p",{},document.getElementById("office").value),dl,make("p",{},W.signature+": ______________________"));
          window.mizanCSV=text;
        }
        document.getElementById("save").onclick=finish;
        document.getElementById("print").onclick=()=>window.print();
        document.getElementById("read").onclick=()=>{
          for(const row of document.getElementById("paste").value.split(/\r?\n/)){
            const c=row.split("\t").map(s=>s.trim()), code=(c[0]||"").replace(UNSEEN,"").toUpperCase().replace(/İ/g,"I");
            const l=lines.find(l=>l.rule.code===code&&(!c[1]||l.rule.year===+c[1]))||lines.find(l=>l.rule.code===code);
            if(!l) continue;
            if(c[1]) l.year.value=c[1];
            if(c[2]!==undefined) l.value.value=c[2];
            if(c[3]&&STATUS.has(c[3].toUpperCase())) l.status.value=c[3].toUpperCase();
            if(c[4]!==undefined) l.source.value=c[4];
            if(c[5]!==undefined) l.comment.value=c[5];
          }
        };
        document.getElementById("draft").onclick=()=>save(DATA.file.replace(/csv$/,"json"),JSON.stringify({form:"mizan",country:DATA.country,edition:DATA.edition,office:document.getElementById("office").value,rows:lines.map(l=>({code:l.rule.code,...Object.fromEntries(NAMES.map(n=>[n,l[n].value]))}))},null,1),"application/json");
        document.getElementById("open").onchange=async v=>{
          const file=v.target.files[0]; if(!file) return;
          try{
            const d=JSON.parse(await file.text()); if(d.form!=="mizan"||d.country!==DATA.country) throw 0;
            document.getElementById("office").value=d.office||"";
            for(const r of d.rows){ const l=lines.find(l=>l.rule.code===r.code); if(l) for(const n of NAMES) if(typeof r[n]==="string") l[n].value=r[n]; }
            summary.textContent="";
          }catch{ summary.textContent=W.unreadDraft; summary.focus(); }
        };

        """#
}
