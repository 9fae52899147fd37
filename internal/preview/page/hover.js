"use strict";
// Reads out the values of a chart under the pointer, or with the arrow keys.
(() => {
  const read = document.getElementById("read");
  const cross = document.createElement("div");
  cross.className = "cross";

  const cell = (row, text) => { const td = row.insertCell(); td.textContent = text; return td; };

  const table = (data, i) => {
    const made = document.createElement("table");
    for (const s of data.series) {
      if (!s.values[i]) continue;
      const row = made.insertRow();
      const mark = document.createElement("i");
      mark.style.background = s.color;
      cell(row, "").append(mark);
      cell(row, s.name);
      cell(row, s.values[i]);
    }
    return made;
  };

  const hide = () => { read.hidden = true; cross.remove(); };

  const show = (chart, i) => {
    const data = chart.data, box = chart.element.getBoundingClientRect(), svg = chart.element.firstElementChild;
    const scale = box.width / svg.viewBox.baseVal.width, [x, y, width, height] = chart.plot;
    const left = (x + data.at[i] * width) * scale;
    Object.assign(cross.style, { left: left + "px", top: y * scale + "px", height: height * scale + "px" });
    chart.element.append(cross);
    const time = document.createElement("strong");
    time.textContent = data.times[i];
    read.replaceChildren(time, table(data, i));
    read.hidden = false;
    const beside = box.left + left + 14, most = innerWidth - read.offsetWidth - 8;
    read.style.left = Math.max(8, beside > most ? box.left + left - read.offsetWidth - 14 : beside) + "px";
    read.style.top = Math.max(8, Math.min(box.top + y * scale, innerHeight - read.offsetHeight - 8)) + "px";
    chart.shown = i;
  };

  const nearest = (at, share) => {
    let best = 0;
    for (let i = 1; i < at.length; i++) if (Math.abs(at[i] - share) < Math.abs(at[best] - share)) best = i;
    return best;
  };

  const follow = chart => {
    chart.element.addEventListener("pointermove", event => {
      const box = chart.element.getBoundingClientRect(), scale = box.width / chart.element.firstElementChild.viewBox.baseVal.width;
      const share = ((event.clientX - box.left) / scale - chart.plot[0]) / chart.plot[2];
      const down = (event.clientY - box.top) / scale - chart.plot[1];
      if (share < 0 || share > 1 || down < 0 || down > chart.plot[3]) hide(); else show(chart, nearest(chart.data.at, share));
    });
    chart.element.addEventListener("pointerleave", hide);
  };

  for (const script of document.querySelectorAll(".panel > script")) {
    const panel = script.parentElement, data = JSON.parse(script.textContent);
    if (!data.at || !data.at.length) continue;
    const charts = [...panel.querySelectorAll("[data-plot]")].map(element => ({ element, data, plot: element.dataset.plot.split(" ").map(Number), shown: -1 }));
    charts.forEach(follow);
    panel.addEventListener("keydown", event => {
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key], chart = charts.find(c => c.element.offsetParent);
      if (event.key === "Escape") hide();
      if (!by || !chart || event.target !== panel) return;
      event.preventDefault();
      show(chart, Math.max(0, Math.min(data.at.length - 1, chart.shown + by)));
    });
    panel.addEventListener("blur", hide);
  }
})();
