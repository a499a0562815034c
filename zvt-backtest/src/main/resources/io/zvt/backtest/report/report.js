(() => {
'use strict';
const byId = id => document.getElementById(id);
const data = JSON.parse(byId('data').textContent);

// Numbers and times, the same for every reader: no locale, UTC.
const pad = n => (n < 10 ? '0' : '') + n;
const day = d => d.getUTCFullYear() + '-' + pad(d.getUTCMonth() + 1) + '-' + pad(d.getUTCDate());
const clock = d => pad(d.getUTCHours()) + ':' + pad(d.getUTCMinutes());
const utc = s => { const d = new Date(Math.round(s * 1000)); return day(d) + ' ' + clock(d) + ':' + pad(d.getUTCSeconds()); };
const group = text => text.replace(/^(-?\d+)/, whole => whole.replace(/\B(?=(\d{3})+$)/g, ','));
const number = (v, digits) => v == null || !isFinite(v) ? '–' : group(v.toFixed(digits));
const digitsOf = v => { const a = Math.abs(v); return a >= 1 ? 2 : a >= 0.01 ? 4 : 8; };
const amount = v => v == null ? '–' : number(v, digitsOf(v));
const percent = v => v == null ? '–' : number(100 * v, 2) + ' %';
const digitsFor = step => {
  let digits = 0;
  while (digits < 8 && Math.abs(step - Math.round(step)) > 1e-6 * step) { step *= 10; digits++; }
  return digits;
};
const short = (v, incr) => {
  const a = Math.abs(v);
  const [unit, name] = a >= 1e9 ? [1e9, 'G'] : a >= 1e6 ? [1e6, 'M'] : [1, ''];
  return number(v / unit, digitsFor(incr / unit)) + name;
};
const ticks = (u, splits, axis, space, incr) => {
  let last = '';
  return splits.map(s => {
    const d = new Date(Math.round(s * 1000));
    if (incr >= 86400) return incr >= 28 * 86400 ? day(d).slice(0, 7) : day(d);
    const time = incr >= 60 ? clock(d) : clock(d) + ':' + pad(d.getUTCSeconds());
    const fresh = day(d) !== last;
    last = day(d);
    return fresh ? time + '\n' + last : time;
  });
};

const undelta = series => {
  let at = 0;
  return series.t.map(step => (at += step) / 1000);
};
const firstFrom = (sorted, x, of) => {
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (of(sorted[middle]) < x) low = middle + 1; else high = middle;
  }
  return low;
};
const element = (tag, className, text) => {
  const e = document.createElement(tag);
  if (className) e.className = className;
  if (text != null) e.textContent = text;
  return e;
};

// Colours come from the style sheet, so that both schemes are in one place.
let colours = {};
const readColours = () => {
  const style = getComputedStyle(document.documentElement);
  colours = {};
  for (const name of ['soft', 'grid', 'price', 'equity', 'equityfill', 'hold', 'fall', 'fallfill', 'buy', 'sell', 'edge', 'long', 'short'])
    colours[name] = style.getPropertyValue('--' + name).trim();
};
const colour = name => () => colours[name];
readColours();

const equityX = undelta(data.equity);
const equityY = data.equity.v;
const prices = data.prices.map(p => ({ ...p, x: undelta(p) }));
const fills = data.fills.map(f => ({ x: f[0] / 1000, instrument: f[1], buy: f[2] > 0, y: f[3], price: f[4], quantity: f[5], fee: f[6], order: f[7] }));
fills.sort((a, b) => a.x - b.x);

const ends = [equityX, ...prices.map(p => p.x)].filter(x => x.length);
let X0 = Math.min(...ends.map(x => x[0]));
let X1 = Math.max(...ends.map(x => x[x.length - 1]));
if (X1 - X0 < 1) { X0 -= 30; X1 += 30; }
const charts = [];
let range = [X0, X1];
let chosen = null;

const show = (from, to) => {
  const width = Math.min(Math.max(to - from, 1), X1 - X0);
  const min = Math.min(Math.max(from, X0), X1 - width);
  range = [min, min + width];
  charts.forEach(u => u.setScale('x', { min: range[0], max: range[1] }));
  byId('range').textContent = utc(range[0]) + ' – ' + utc(range[1]);
};
const follow = (u, key) => {
  const x = u.scales.x;
  if (key === 'x' && x.min != null && (x.min !== range[0] || x.max !== range[1])) show(x.min, x.max);
};

const axis = (extra) => ({
  stroke: colour('soft'), font: '12px system-ui, sans-serif',
  grid: { stroke: colour('grid'), width: 1 }, ticks: { stroke: colour('grid'), width: 1, size: 5 }, ...extra,
});

const add = (title, height, xs, series, extra) => {
  const box = element('div', 'chart');
  const head = element('div', 'head');
  head.append(element('b', '', title));
  box.append(head);
  byId('charts').append(box);
  const values = series.map(s => {
    const span = element('span');
    const key = element('i');
    span.append(key, document.createTextNode(''));
    head.append(span);
    return { span, key, s };
  });
  values.filter(({ s }) => s.optional).forEach(({ span, s }) => {
    span.className = 'toggle' + (s.hidden ? ' off' : '');
    span.tabIndex = 0;
    span.setAttribute('role', 'button');
    span.title = 'Show or hide';
    span.onclick = () => {
      s.hidden = !s.hidden;
      span.classList.toggle('off', s.hidden);
      u.setSeries(series.indexOf(s) + 1, { show: !s.hidden });
    };
    span.onkeydown = event => { if (event.key === 'Enter') span.onclick(); };
  });
  const moment = element('span');
  head.append(moment);
  const legend = u => {
    const at = u.cursor.idx;
    const i = at == null ? xs.length - 1 : at;
    values.forEach(({ span, key, s }, k) => {
      key.style.background = colours[s.paint];
      span.lastChild.data = s.label + ' ' + s.text(u.data[k + 1][i]);
    });
    moment.textContent = xs.length ? utc(xs[i]) : '';
  };
  const opts = {
    width: box.clientWidth - 12, height: innerWidth < 640 ? Math.round(height * 0.82) : height,
    tzDate: ts => uPlot.tzDate(new Date(ts * 1000), 'Etc/UTC'),
    pxAlign: 1, padding: [8, 14, 0, 0],
    cursor: {
      sync: { key: 'run', scales: ['x', null], filters: { pub: type => type === 'mousemove' || type === 'mouseleave' } },
      drag: { x: true, y: false, dist: 4 }, y: !!extra.crosshair, points: { size: 6 },
      bind: { dblclick: () => () => { show(X0, X1); return null; } },
    },
    scales: { x: { time: true, range: (u, min, max) => [min == null ? X0 : min, max == null ? X1 : max] }, y: { range: extra.range } },
    series: [{}, ...series.map(s => ({ label: s.label, stroke: colour(s.paint), width: s.width || 1.25, fill: s.fill ? colour(s.fill) : undefined, fillTo: s.fillTo, dash: s.dash, show: !s.hidden, points: { show: false } }))],
    axes: [axis({ values: ticks, space: 84, size: 44 }),
      axis({ size: 66, gap: 4, values: (u, splits, i, space, incr) => splits.map(v => v == null ? '' : extra.tick ? extra.tick(v, incr) : short(v, incr)) })],
    hooks: { setScale: [follow], setCursor: [legend], drawClear: extra.under ? [extra.under] : [], draw: extra.draw ? [extra.draw] : [], ready: [legend] },
  };
  const u = new uPlot(opts, [xs, ...series.map(s => s.y)], box);
  charts.push(u);
  new ResizeObserver(() => {
    const width = box.clientWidth - 12;
    if (width > 0 && width !== u.width) u.setSize({ width, height: u.height });
  }).observe(box);
  if (extra.after) extra.after(u, head);
  return { u, legend };
};

// Fills: a triangle whose tip is the price; those of a buy point up.
const drawFills = mine => u => {
  const { ctx } = u;
  const ratio = devicePixelRatio;
  const from = firstFrom(mine, u.scales.x.min, f => f.x);
  const to = firstFrom(mine, u.scales.x.max + 1e-9, f => f.x);
  const size = ratio * (to - from > 600 ? 3.5 : to - from > 150 ? 5 : 7);
  ctx.save();
  ctx.beginPath();
  ctx.rect(u.bbox.left, u.bbox.top - 10 * ratio, u.bbox.width, u.bbox.height + 20 * ratio);
  ctx.clip();
  ctx.lineWidth = ratio;
  if (chosen != null) {
    const x = Math.round(u.valToPos(chosen, 'x', true)) + 0.5;
    ctx.strokeStyle = colours.equity;
    ctx.setLineDash([4 * ratio, 3 * ratio]);
    ctx.beginPath();
    ctx.moveTo(x, u.bbox.top);
    ctx.lineTo(x, u.bbox.top + u.bbox.height);
    ctx.stroke();
    ctx.setLineDash([]);
  }
  ctx.strokeStyle = colours.edge;
  for (let i = from; i < to; i++) {
    const f = mine[i];
    const x = u.valToPos(f.x, 'x', true);
    const y = u.valToPos(f.y, 'y', true);
    const down = f.buy ? 1 : -1;
    ctx.fillStyle = f.buy ? colours.buy : colours.sell;
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(x - size * 0.75, y + down * size * 1.5);
    ctx.lineTo(x + size * 0.75, y + down * size * 1.5);
    ctx.closePath();
    ctx.fill();
    ctx.stroke();
  }
  ctx.restore();
};

// The spans of time with an open position, for the ground of the chart.
const spansOf = mine => {
  const spans = [];
  let held = 0, most = 0;
  for (const f of mine) {
    const before = Math.abs(held) > 1e-9 * most ? Math.sign(held) : 0;
    held += (f.buy ? 1 : -1) * Number(f.quantity);
    most = Math.max(most, Math.abs(held));
    const after = Math.abs(held) > 1e-9 * most ? Math.sign(held) : 0;
    if (after === before) continue;
    if (before) spans[spans.length - 1].to = f.x;
    if (after) spans.push({ from: f.x, to: X1, sign: after });
  }
  return spans;
};
const shadeSpans = spans => u => {
  const { ctx, bbox } = u;
  ctx.save();
  for (const s of spans) {
    if (s.to < u.scales.x.min || s.from > u.scales.x.max) continue;
    const left = Math.max(bbox.left, u.valToPos(s.from, 'x', true));
    const right = Math.min(bbox.left + bbox.width, u.valToPos(s.to, 'x', true));
    ctx.fillStyle = s.sign > 0 ? colours.long : colours.short;
    ctx.fillRect(left, bbox.top, Math.max(1, right - left), bbox.height);
  }
  ctx.restore();
};

const tipOf = (mine, p) => (u, head) => {
  const tip = element('div', 'tip');
  u.over.append(tip);
  for (const [name, text] of [['buy', 'buys ' + mine.filter(f => f.buy).length], ['sell', 'sells ' + mine.filter(f => !f.buy).length]]) {
    const span = element('span');
    span.append(element('i', 'mark ' + name), document.createTextNode(text));
    head.append(span);
  }
  const spans = spansOf(mine);
  for (const [sign, name] of [[1, 'long'], [-1, 'short']]) {
    if (!spans.some(s => s.sign === sign)) continue;
    const span = element('span');
    span.append(element('i', 'ground ' + name), document.createTextNode(name));
    head.append(span);
  }
  u.over.addEventListener('mousemove', event => {
    const box = u.over.getBoundingClientRect();
    const px = event.clientX - box.left, py = event.clientY - box.top;
    const reach = 12 * (u.scales.x.max - u.scales.x.min) / box.width;
    const at = u.posToVal(px, 'x');
    let best = null, least = 18 * 18;
    for (let i = firstFrom(mine, at - reach, f => f.x); i < mine.length && mine[i].x <= at + reach; i++) {
      const dx = u.valToPos(mine[i].x, 'x') - px;
      const dy = u.valToPos(mine[i].y, 'y') + (mine[i].buy ? 5 : -5) - py;
      if (dx * dx + dy * dy < least) { least = dx * dx + dy * dy; best = mine[i]; }
    }
    tip.style.display = best ? 'block' : 'none';
    if (!best) return;
    tip.textContent = (best.buy ? 'BUY ' : 'SELL ') + best.quantity + ' ' + p.base + ' @ ' + best.price + '\nfee ' + best.fee + ', order ' + best.order + '\n' + utc(best.x) + ' UTC';
    const x = Math.min(Math.max(px + 14, 0), box.width - tip.offsetWidth);
    tip.style.left = Math.max(0, x) + 'px';
    tip.style.top = (py + 16 + tip.offsetHeight > box.height ? py - tip.offsetHeight - 10 : py + 16) + 'px';
  });
  u.over.addEventListener('mouseleave', () => { tip.style.display = 'none'; });
};

const all = [];
prices.forEach((p, i) => {
  const mine = fills.filter(f => f.instrument === i);
  all.push(add(p.name, prices.length > 1 ? 260 : 340, p.x,
    [{ label: 'price', y: p.v, paint: 'price', text: v => amount(v) + ' ' + p.quote }],
    { under: shadeSpans(spansOf(mine)), draw: drawFills(mine), after: tipOf(mine, p), crosshair: true }));
});

const equityLines = [{ label: 'equity', y: equityY, paint: 'equity', width: 1.5, text: v => amount(v) + ' ' + data.currency }];
if (prices.length === 1 && prices[0].quote === data.currency && prices[0].x.length > 1) {
  const p = prices[0];
  let k = 0;
  const hold = equityX.map(x => {
    while (k + 1 < p.x.length && p.x[k + 1] <= x) k++;
    return equityY[0] * p.v[k] / p.v[0];
  });
  const width = ys => ys.reduce((m, y) => [Math.min(m[0], y), Math.max(m[1], y)], [Infinity, -Infinity]);
  const [low, high] = width(equityY), [least, most] = width(hold);
  const hidden = Math.max(high, most) - Math.min(low, least) > 5 * (high - low);
  equityLines.push({ label: 'buy and hold', y: hold, paint: 'hold', dash: [5, 4], text: v => amount(v) + ' ' + data.currency, optional: true, hidden });
}
all.push(add('Equity', 220, equityX, equityLines, {}));

let peak = -Infinity;
const under = equityY.map(v => { peak = Math.max(peak, v); return peak > 0 ? v / peak - 1 : 0; });
all.push(add('Drawdown', 150, equityX,
  [{ label: 'below peak', y: under, paint: 'fall', fill: 'fallfill', fillTo: 0, text: percent }],
  { range: (u, min) => [min == null || min > -1e-6 ? -0.01 : min * 1.05, 0], tick: (v, incr) => number(100 * v, digitsFor(100 * incr)) + ' %' }));

show(X0, X1);
const move = part => { const w = range[1] - range[0]; show(range[0] + part * w, range[1] + part * w); };
const zoom = by => { const c = (range[0] + range[1]) / 2, w = (range[1] - range[0]) * by / 2; show(c - w, c + w); };
byId('all').onclick = () => { chosen = null; show(X0, X1); charts.forEach(u => u.redraw(false, false)); };
byId('left').onclick = () => move(-0.5);
byId('right').onclick = () => move(0.5);
byId('in').onclick = () => zoom(0.5);
byId('out').onclick = () => zoom(2);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
  readColours();
  all.forEach(({ u, legend }) => { u.redraw(false, true); legend(u); });
});

// Orders, a page at a time.
const PAGE = 50;
const BAD = ['DENIED', 'REJECTED', 'FAILED'];
let page = 0;
const statuses = [...new Set(data.orders.map(o => o[7]))].sort();
for (const [value, text] of [['', 'all'], ...statuses.map(s => [s, s.toLowerCase().replace(/_/g, ' ')])]) {
  const option = element('option', '', text);
  option.value = value;
  byId('status').append(option);
}
const oneInstrument = new Set(data.orders.map(o => o[2])).size < 2;
if (oneInstrument) document.querySelectorAll('#orders .many').forEach(e => e.remove());
const listed = () => {
  const status = byId('status').value, find = byId('find').value.trim().toLowerCase();
  return data.orders.filter(o => (!status || o[7] === status)
    && (!find || o.some((cell, i) => i > 0 && cell != null && String(cell).toLowerCase().includes(find))));
};
const goTo = order => {
  const x = order[0] / 1000, half = Math.min(range[1] - range[0], (X1 - X0) / 20) / 2;
  chosen = x;
  show(x - half, x + half);
  charts.forEach(u => u.redraw(false, false));
  byId('charts').scrollIntoView({ behavior: 'smooth', block: 'start' });
};
const list = () => {
  const rows = listed();
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  page = Math.min(Math.max(page, 0), pages - 1);
  const body = document.querySelector('#orders tbody');
  body.replaceChildren(...rows.slice(page * PAGE, page * PAGE + PAGE).map(o => {
    const row = element('tr');
    row.tabIndex = 0;
    o.forEach((cell, i) => {
      if (i === 2 && oneInstrument) return;
      const numeric = i === 5 || i === 6 || i === 8 || i === 9;
      const td = element('td', numeric ? 'num' : '', i === 0 ? utc(cell / 1000) : cell == null ? '–' : i === 7 || i === 4 ? cell.toLowerCase().replace(/_/g, ' ') : cell);
      if (i === 3) td.className = cell === 'BUY' ? 'BUY' : 'SELL';
      if (i === 7 && BAD.includes(cell)) td.className = 'bad';
      if (i === 10 && cell == null) td.textContent = '';
      row.append(td);
    });
    row.onclick = () => goTo(o);
    row.onkeydown = event => { if (event.key === 'Enter') goTo(o); };
    return row;
  }));
  byId('count').textContent = rows.length === data.orders.length ? rows.length : rows.length + ' of ' + data.orders.length;
  byId('page').textContent = (page + 1) + ' / ' + pages;
  byId('prev').disabled = page === 0;
  byId('next').disabled = page === pages - 1;
};
byId('status').onchange = byId('find').oninput = () => { page = 0; list(); };
byId('prev').onclick = () => { page--; list(); };
byId('next').onclick = () => { page++; list(); };
list();
})();
