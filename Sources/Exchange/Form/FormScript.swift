/// The script and style of the offline form.
enum FormScript {
    static let style = """
        body{font-family:"Noto Sans","Noto Naskh Arabic","Segoe UI",Tahoma,sans-serif;margin:1rem auto;max-width:70rem;padding:0 1rem;line-height:1.6;color:#1a1a1a;background:#fff}
        fieldset{border:1px solid #767676;margin:0 0 1rem;padding:.5rem 1rem}legend{font-weight:bold}
        .cells{display:flex;flex-wrap:wrap;gap:.5rem 1rem}.cells>div{flex:1 1 11rem}
        label{display:block}input,select,textarea{font:inherit;border:1px solid #595959;padding:.25rem;max-width:100%;box-sizing:border-box;width:100%}
        input.num,input.year{direction:ltr;text-align:right}input[type=file]{border:0}
        .error{border-inline-start:4px solid #9b2226;padding-inline-start:.5rem;color:#7a1a1d}.warning{color:#5f4100}
        [aria-invalid=true]{border:2px solid #9b2226}.last{color:#444;margin:.25rem 0}bdi{unicode-bidi:isolate}
        button{font:inherit;padding:.5rem 1rem;margin-block:.25rem}:focus-visible{outline:3px solid #005f73;outline-offset:2px}
        code{overflow-wrap:anywhere}
        @media print{.noprint,#rows,#summary{display:none}}
        """

    /// How a text is read where a number should be; the twin of the engine's `FigureText`, held to the same vectors.
    static let reading = #"""
        "use strict";
        const DATA=JSON.parse(document.getElementById("data").textContent);
        const MONTHS=new Set(DATA.months);
        const UNSEEN=/[\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff\u0640\u00ad]/g;
        function fold(s){
          return s.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f\u064b-\u0652\u0670]/g,"").replace(UNSEEN,"").replace(/ı/g,"i").replace(/[’'‘`]/g,"").replace(/[أإآ]/g,"ا");
        }
        function isDate(t){
          const marks=t.match(/[-\/. ]/g)||[], parts=t.split(/[-\/. ]/);
          if(parts.length>=2&&parts.length<=3&&new Set(marks).size===1){
            const m=marks[0];
            if(parts.every(p=>/^[0-9]{1,4}$/.test(p))){
              const v=parts.map(Number);
              if(m==="/"||m==="-") return v.every(n=>n<=31||(n>=1900&&n<=2100));
              if(m==="."&&v.length===3) return parts[2].length!==3&&v[0]<=31&&v[1]<=31;
              return false;
            }
            if(parts.some(p=>MONTHS.has(fold(p)))&&parts.every(p=>MONTHS.has(fold(p))||/^[0-9]*$/.test(p))) return true;
          }
          const q=/^([^0-9]+)([0-9]{1,4})$/.exec(t);
          return q!==null&&MONTHS.has(fold(q[1]));
        }
        function closing(t){
          if(!/[ ']/.test(t)) return t;
          const at=t.search(/[.,d]/), end=at<0?t.length:at, groups=t.slice(0,end).split(/[ ']/);
          if(groups.length<2||!/^[0-9]{1,3}$/.test(groups[0])||!groups.slice(1).every(g=>/^[0-9]{3}$/.test(g))||/[ ']/.test(t.slice(end))) return null;
          return groups.join("")+(end===t.length?"":"d"+t.slice(end+1));
        }
        function number(f,point,comma){
          const d=f.digits, points=d.split(".").length-1, commas=d.split(",").length-1, own=d.split("d").length-1;
          if((point==="decimal"?points:0)+(comma==="decimal"?commas:0)+own>1) return null;
          const sign=point==="decimal"&&points===1?".":comma==="decimal"&&commas===1?",":own?"d":null;
          const at=sign?d.indexOf(sign):d.length, whole=d.slice(0,at), fraction=sign?d.slice(at+1):"";
          if(!/^[0-9]*$/.test(fraction)||(whole===""&&fraction==="")) return null;
          const groups=whole.split(/[.,]/);
          if(groups.length>1){
            const middle=groups.slice(1,-1), three=middle.every(g=>g.length===3);
            const indian=whole.includes(",")&&groups.length>2&&groups[0].length<=2&&middle.every(g=>g.length===2);
            if(new Set(whole.match(/[^0-9]/g)).size!==1||groups[0].length>3||groups[0]===""||groups[0][0]==="0"||groups[groups.length-1].length!==3||!(three||indian)) return null;
          }
          const text=groups.join("");
          return f.sign+(text===""?"0":text)+(fraction===""?"":"."+fraction)+f.exponent;
        }
        function readings(f,point,comma){
          const found=[];
          for(const p of point?[point]:["decimal","group"]) for(const c of comma?[comma]:["decimal","group"]){
            const v=number(f,p,c); if(v!==null&&!found.includes(v)) found.push(v);
          }
          return found;
        }
        function figure(raw){
          const f={kind:"words",digits:"",sign:"",exponent:"",percent:false,flag:null};
          let t=raw.replace(UNSEEN,"").replace(/[\u0660-\u0669]/g,c=>c.charCodeAt(0)-0x660).replace(/[\u06f0-\u06f9]/g,c=>c.charCodeAt(0)-0x6f0).replace(/[\uff10-\uff19]/g,c=>c.charCodeAt(0)-0xff10)
            .replace(/\u066b/g,"d").replace(/[\u066c\u2019\u2018\u02bc]/g,"'").replace(/[\u066a\ufe6a\uff05]/g,"%").replace(/[\u2212\u2010-\u2013\ufe63\uff0d]/g,"-").replace(/[\u00a0\u2007\u2009\u202f\t]/g," ").trim();
          if(t==="") return {...f,kind:"empty"};
          if(/^[?.,' \-%]*$/.test(t)&&t.includes("?")) return {...f,kind:"lost"};
          if(isDate(t)) return {...f,kind:"date"};
          if(/^\(.*\)$/.test(t)&&figure(t.slice(1,-1)).kind==="number") return {...f,kind:"parentheses"};
          if(t[0]==="-"||t[0]==="+"){ f.sign=t[0]==="-"?"-":""; t=t.slice(1).trim(); }
          if(t.endsWith("%")){ f.percent=true; t=t.slice(0,-1).trim(); }
          const flag=/ ([A-Za-z])$/.exec(t);
          if(flag){ f.flag=flag[1].toLowerCase(); t=t.slice(0,-1).trim(); }
          const power=/^([^eE]*)[eE]([+-]?[0-9]{1,3})$/.exec(t);
          if(power){ f.exponent="e"+power[2]; t=power[1]; }
          const closed=closing(t);
          if(closed===null||!/[0-9]/.test(closed)||!/^[0-9.,d]*$/.test(closed)||closed.split("d").length>2) return f;
          f.digits=closed; f.kind="number";
          if(readings(f,null,null).length===0) f.kind="words";
          return f;
        }
        function role(f,mark){
          if(f.kind!=="number"||!f.digits.includes(mark)) return null;
          const roles=["decimal","group"].filter(r=>["decimal","group"].some(o=>number(f,mark==="."?r:o,mark===","?r:o)!==null));
          return roles.length===1?roles[0]:null;
        }
        // For the gate that holds form and engine to the same vectors.
        window.mizanReading=t=>{ const f=figure(t); return {kind:f.kind,readings:f.kind==="number"?readings(f,null,null):[]}; };

        """#
}
