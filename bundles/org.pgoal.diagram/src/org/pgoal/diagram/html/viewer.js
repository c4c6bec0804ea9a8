'use strict';
(() => {
	const GAP = 12, MARGIN = 20, LEAD = 560, MODES = ['category', 'weight', 'finding', 'budget'];
	const find = id => document.getElementById(id);
	const stage = find('stage'), tip = find('tip');
	let zoom = 1;

	/* ---- the trees as they were written ---- */

	const sheets = [...document.querySelectorAll('section')].map(section => {
		const svg = section.querySelector('svg');
		const elements = [...svg.querySelectorAll('.b')];
		const paths = [...svg.querySelectorAll('.edges path')];
		const nodes = elements.map((element, i) => {
			const rect = element.querySelector('rect');
			const at = name => Number(rect.getAttribute(name));
			const notes = element.querySelector('.notes');
			return {
				element, i, edge: i > 0 ? paths[i - 1] : null, children: [], parent: null,
				x: at('x'), y: at('y'), top: at('y'), width: at('width'), height: at('height'),
				open: element.getAttribute('aria-expanded') !== 'false',
				notes: notes ? notes.textContent : '',
				text: (element.dataset.title + ' ' + element.dataset.detail + ' ' + (notes ? notes.textContent : '')).toLowerCase()
			};
		});
		nodes.forEach((node, i) => {
			const parent = Number(elements[i].dataset.parent);
			if (parent >= 0) {
				node.parent = nodes[parent];
				node.parent.children.push(node);
			}
		});
		const box = svg.viewBox.baseVal;
		return {section, svg, nodes, width: box.width, fullHeight: box.height, height: box.height, start: Math.min(...nodes.map(n => n.y)), hits: [], hit: -1};
	});
	let sheet = sheets[0];

	/* ---- folding: each subtree gets a band of its own ---- */

	function shown(node) {
		for (let above = node.parent; above; above = above.parent) {
			if (!above.open) {
				return false;
			}
		}
		return true;
	}

	function layOut(one) {
		const all = one.nodes.every(node => node.open || !node.children.length);
		let bottom = one.start;
		const shift = (node, by) => {
			node.top += by;
			if (node.open) {
				node.children.forEach(child => shift(child, by));
			}
		};
		const place = node => {
			const begin = bottom;
			if (!node.open || !node.children.length) {
				node.top = begin;
				bottom = begin + node.height + GAP;
				return;
			}
			node.children.forEach(place);
			const first = node.children[0], last = node.children[node.children.length - 1];
			// in sight where its children begin
			node.top = Math.min((first.top + last.top + last.height) / 2 - node.height / 2, begin + LEAD);
			if (node.top < begin) {
				const by = begin - node.top;
				node.children.forEach(child => shift(child, by));
				node.top = begin;
				bottom += by;
			}
			bottom = Math.max(bottom, node.top + node.height + GAP);
		};
		if (all) {
			one.nodes.forEach(node => node.top = node.y);
			one.height = one.fullHeight;
		} else {
			place(one.nodes[0]);
			one.height = bottom - GAP + MARGIN;
		}
		one.nodes.forEach(node => {
			const visible = shown(node);
			node.element.classList.toggle('gone', !visible);
			if (node.children.length) {
				node.element.setAttribute('aria-expanded', node.open);
			}
			node.element.setAttribute('transform', 'translate(0 ' + (node.top - node.y) + ')');
			if (node.edge) {
				node.edge.classList.toggle('gone', !visible);
				const p = node.parent, x1 = p.x + p.width, y1 = p.top + p.height / 2, x2 = node.x, y2 = node.top + node.height / 2, m = (x1 + x2) / 2;
				node.edge.setAttribute('d', `M${x1} ${y1}C${m} ${y1} ${m} ${y2} ${x2} ${y2}`);
			}
		});
		one.svg.setAttribute('viewBox', `0 0 ${one.width} ${one.height}`);
		size();
	}

	function toggle(node, open) {
		if (node.children.length && node.open !== open) {
			const before = node.element.getBoundingClientRect();
			node.open = open;
			layOut(sheet);
			const after = node.element.getBoundingClientRect();
			// what was clicked stays under the pointer
			stage.scrollTop += after.top - before.top;
		}
	}

	/* ---- zoom and pan ---- */

	function size() {
		sheet.svg.setAttribute('width', sheet.width * zoom);
		sheet.svg.setAttribute('height', sheet.height * zoom);
		find('zoom').textContent = Math.round(zoom * 100) + '%';
	}

	function zoomTo(value, x = stage.clientWidth / 2, y = stage.clientHeight / 2) {
		const old = zoom;
		zoom = Math.min(6, Math.max(0.05, value));
		size();
		stage.scrollLeft = (stage.scrollLeft + x) * zoom / old - x;
		stage.scrollTop = (stage.scrollTop + y) * zoom / old - y;
	}

	const fit = () => zoomTo(Math.min(2, stage.clientWidth / sheet.width, Math.max(0.25, stage.clientHeight / sheet.height)));

	stage.addEventListener('wheel', event => {
		if (event.ctrlKey || event.metaKey) {
			event.preventDefault();
			const r = stage.getBoundingClientRect();
			zoomTo(zoom * Math.exp(-event.deltaY / 400), event.clientX - r.left, event.clientY - r.top);
		}
	}, {passive: false});

	let drag = null;
	stage.addEventListener('pointerdown', event => {
		if (event.button === 0 && event.pointerType === 'mouse' && !event.target.closest('.toggle')) {
			drag = {x: event.clientX, y: event.clientY, left: stage.scrollLeft, top: stage.scrollTop};
		}
	});
	addEventListener('pointermove', event => {
		if (drag) {
			stage.classList.add('dragged');
			stage.scrollLeft = drag.left - event.clientX + drag.x;
			stage.scrollTop = drag.top - event.clientY + drag.y;
		}
	});
	addEventListener('pointerup', () => {
		drag = null;
		stage.classList.remove('dragged');
	});

	/* ---- what a box says ---- */

	const nodeOf = target => {
		const element = target.closest && target.closest('.b');
		return element ? sheet.nodes.find(node => node.element === element) : null;
	};

	function line(name, text, parent) {
		const element = document.createElement(name);
		element.textContent = text;
		parent.append(element);
		return element;
	}

	function tell(node) {
		tip.hidden = !node || Boolean(drag);
		if (tip.hidden) {
			return;
		}
		const data = node.element.dataset;
		tip.replaceChildren();
		line('b', data.title, tip);
		if (data.detail) {
			line('p', data.detail, tip);
		}
		if (node.notes) {
			const list = line('ul', '', tip);
			node.notes.split('\n').forEach(note => line('li', note, list));
		}
		if (data.place) {
			line('p', document.body.dataset.source + ' ' + data.place, tip);
		}
		const box = node.element.querySelector('rect').getBoundingClientRect();
		const below = box.bottom + 8 + tip.offsetHeight < innerHeight;
		tip.style.left = Math.max(8, Math.min(box.left, innerWidth - tip.offsetWidth - 8)) + 'px';
		tip.style.top = Math.max(8, below ? box.bottom + 8 : box.top - tip.offsetHeight - 8) + 'px';
	}

	stage.addEventListener('pointerover', event => tell(nodeOf(event.target)));
	stage.addEventListener('pointerleave', () => tell(null));
	stage.addEventListener('scroll', () => tell(null));
	stage.addEventListener('focusin', event => tell(nodeOf(event.target)));
	stage.addEventListener('focusout', () => tell(null));
	stage.addEventListener('click', event => {
		const node = nodeOf(event.target);
		if (node) {
			focus(node);
			if (event.target.closest('.toggle')) {
				toggle(node, !node.open);
			}
		}
	});
	stage.addEventListener('dblclick', event => {
		const node = nodeOf(event.target);
		if (node) {
			node.children.length ? toggle(node, !node.open) : source(node);
		}
	});

	function source(node) {
		if (node.element.dataset.href) {
			location.href = node.element.dataset.href;
		}
	}

	/* ---- moving by keyboard ---- */

	function focus(node) {
		sheet.nodes.forEach(other => other.element.setAttribute('tabindex', other === node ? 0 : -1));
		node.element.focus({preventScroll: true});
		reveal(node);
		tell(node);
	}

	function reveal(node) {
		const box = node.element.querySelector('rect').getBoundingClientRect(), view = stage.getBoundingClientRect(), room = 40;
		if (box.top < view.top + room || box.bottom > view.bottom - room) {
			stage.scrollTop += box.top + box.height / 2 - view.top - view.height / 2;
		}
		if (box.left < view.left + room || box.right > view.right - room) {
			stage.scrollLeft += box.left + box.width / 2 - view.left - view.width / 2;
		}
	}

	stage.addEventListener('keydown', event => {
		const node = nodeOf(event.target);
		if (!node || event.ctrlKey || event.metaKey || event.altKey) {
			return;
		}
		const visible = sheet.nodes.filter(shown), at = visible.indexOf(node);
		const moves = {
			ArrowDown: () => visible[at + 1], ArrowUp: () => visible[at - 1], Home: () => visible[0], End: () => visible[visible.length - 1],
			ArrowRight: () => node.children.length && !node.open ? (toggle(node, true), node) : node.children[0],
			ArrowLeft: () => node.children.length && node.open ? (toggle(node, false), node) : node.parent
		};
		if (moves[event.key]) {
			event.preventDefault();
			const next = moves[event.key]();
			if (next) {
				focus(next);
			}
		} else if (event.key === 'Enter') {
			source(node);
		} else if (event.key === ' ') {
			event.preventDefault();
			toggle(node, !node.open);
		}
	});

	addEventListener('keydown', event => {
		const typing = event.target.matches('input,select');
		if (event.key === 'Escape') {
			tell(null);
			if (event.target === search) {
				search.value = '';
				look();
			}
		} else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
			const keys = {'/': () => search.focus(), '+': () => zoomTo(zoom * 1.2), '=': () => zoomTo(zoom * 1.2), '-': () => zoomTo(zoom / 1.2), '0': fit};
			if (keys[event.key]) {
				event.preventDefault();
				keys[event.key]();
			}
		}
	});

	/* ---- search ---- */

	const search = find('search'), faults = find('faults');

	function look() {
		const words = search.value.toLowerCase().split(/\s+/).filter(word => word), only = faults.checked, active = words.length > 0 || only;
		sheet.hits = active ? sheet.nodes.filter(node => words.every(word => node.text.includes(word)) && (!only || node.notes)) : [];
		sheet.hit = -1;
		sheet.svg.classList.toggle('searching', active);
		sheet.nodes.forEach(node => node.element.classList.remove('hit', 'current'));
		sheet.hits.forEach(node => {
			node.element.classList.add('hit');
			for (let above = node.parent; above; above = above.parent) {
				above.open = true;
			}
		});
		if (sheet.hits.length) {
			layOut(sheet);
		}
		count();
		if (words.length) {
			step(1);
		}
	}

	function step(by) {
		const {hits} = sheet;
		if (hits.length) {
			hits.forEach(node => node.element.classList.remove('current'));
			sheet.hit = (sheet.hit + by + hits.length) % hits.length;
			hits[sheet.hit].element.classList.add('current');
			reveal(hits[sheet.hit]);
		}
		count();
	}

	function count() {
		const active = search.value.trim() || faults.checked;
		find('found').textContent = active ? document.body.dataset.matches.replace('{0}', sheet.hit + 1).replace('{1}', sheet.hits.length) : '';
	}

	search.addEventListener('input', look);
	faults.addEventListener('change', look);
	search.addEventListener('keydown', event => {
		if (event.key === 'Enter') {
			event.preventDefault();
			step(event.shiftKey ? -1 : 1);
		} else if (event.key === 'ArrowDown' && sheet.hits.length) {
			event.preventDefault();
			focus(sheet.hits[Math.max(0, sheet.hit)]);
		}
	});

	/* ---- the bar ---- */

	function colour(mode) {
		sheets.forEach(one => {
			MODES.forEach(other => one.svg.classList.toggle('mode-' + other, other === mode));
			one.nodes.forEach(node => {
				const tints = node.element.dataset.tints.split(' ');
				node.element.classList.remove(...tints);
				node.element.classList.add(tints[MODES.indexOf(mode)]);
			});
		});
	}

	find('mode').addEventListener('change', event => colour(event.target.value));
	find('in').addEventListener('click', () => zoomTo(zoom * 1.2));
	find('out').addEventListener('click', () => zoomTo(zoom / 1.2));
	find('fit').addEventListener('click', fit);
	find('open').addEventListener('click', () => {
		sheet.nodes.forEach(node => node.open = true);
		layOut(sheet);
	});
	find('close').addEventListener('click', () => {
		sheet.nodes.forEach(node => node.open = node === sheet.nodes[0]);
		layOut(sheet);
	});
	if (find('sheets')) {
		find('sheets').addEventListener('change', event => {
			sheet.section.hidden = true;
			sheet = sheets[event.target.selectedIndex];
			sheet.section.hidden = false;
			document.title = sheet.nodes[0].element.dataset.title;
			layOut(sheet);
			look();
			stage.scrollTo(0, 0);
		});
	}
	sheets.slice().reverse().forEach(one => {
		sheet = one;
		layOut(one);
	});
	if (stage.clientWidth < sheet.width) {
		zoomTo(Math.max(0.4, stage.clientWidth / sheet.width));
		stage.scrollTo(0, 0);
	}
})();
