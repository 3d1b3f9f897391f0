//! A field to sign in with a finger or a pen: gives the picture when the person says that it is done.

use super::icon::{self, icon};
use super::live::attribute;
use crate::locales::visit::words;
use leptos::ev::PointerEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Size of the picture in pixels, whatever the size on the screen.
const SIZE: (u32, u32) = (1_200, 400);
/// Width of a line in these pixels.
const LINE: f64 = 7.0;

/// The field under its label; `take` gets the picture as PNG.
pub fn signature_pad(name: &'static str, label: String, take: impl Fn(Vec<u8>) + 'static) -> AnyView {
    let w = words();
    let node = NodeRef::<html::Canvas>::new();
    let drawing = StoredValue::new(false);
    let drawn = RwSignal::new(false);
    Effect::new(move |_| {
        if let Some(canvas) = node.get() {
            blank(&canvas);
        }
    });
    let down = move |event: PointerEvent| {
        let Some(canvas) = node.get_untracked() else { return };
        event.prevent_default();
        let _ = canvas.set_pointer_capture(event.pointer_id());
        drawing.set_value(true);
        drawn.set(true);
        if let Some(pen) = pen(&canvas) {
            let (x, y) = place(&canvas, &event);
            pen.begin_path();
            pen.move_to(x, y);
            pen.line_to(x, y);
            pen.stroke();
        }
    };
    let moved = move |event: PointerEvent| {
        if !drawing.get_value() {
            return;
        }
        event.prevent_default();
        let Some(canvas) = node.get_untracked() else { return };
        if let Some(pen) = pen(&canvas) {
            let (x, y) = place(&canvas, &event);
            pen.line_to(x, y);
            pen.stroke();
        }
    };
    let up = move |_: PointerEvent| drawing.set_value(false);
    let clear = move |_| {
        if let Some(canvas) = node.get_untracked() {
            blank(&canvas);
            drawn.set(false);
        }
    };
    let done = move |_| {
        let picture = node.get_untracked().and_then(|canvas| png(&canvas));
        if let (true, Some(picture)) = (drawn.get_untracked(), picture) {
            take(picture);
        }
    };
    let empty = move || !drawn.get();
    view! {
        <div class="signature-pad" data-testid=name>
            <p class="signature-pad__label">{label.clone()}</p>
            <canvas class="signature-pad__field" node_ref=node width=SIZE.0.to_string() height=SIZE.1.to_string() role="img" aria-label=label
                on:pointerdown=down on:pointermove=moved on:pointerup=up on:pointercancel=up></canvas>
            <div class="signature-pad__acts">
                <button class="button" type="button" data-testid="signature-clear" disabled=attribute(empty) on:click=clear>{w.sign_again}</button>
                <button class="button button--strong" type="button" data-testid="signature-done" disabled=attribute(empty) on:click=done>
                    {icon(icon::CHECK)}{w.sign_done}
                </button>
            </div>
        </div>
    }
    .into_any()
}

/// What draws, as wide and round as a pen.
fn pen(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    pen.set_line_width(LINE);
    pen.set_line_cap("round");
    pen.set_line_join("round");
    Some(pen)
}

/// White paper, so that the picture can be seen on any ground.
fn blank(canvas: &HtmlCanvasElement) {
    if let Some(pen) = pen(canvas) {
        pen.set_fill_style_str("white");
        pen.fill_rect(0.0, 0.0, f64::from(SIZE.0), f64::from(SIZE.1));
        pen.begin_path();
    }
}

/// Where the finger is, in pixels of the picture.
fn place(canvas: &HtmlCanvasElement, event: &PointerEvent) -> (f64, f64) {
    let by = f64::from(SIZE.0) / f64::from(canvas.client_width().max(1));
    (f64::from(event.offset_x()) * by, f64::from(event.offset_y()) * by)
}

/// The picture.
fn png(canvas: &HtmlCanvasElement) -> Option<Vec<u8>> {
    let url = canvas.to_data_url().ok()?;
    let bytes = web_sys::window()?.atob(url.split_once(',')?.1).ok()?;
    Some(bytes.chars().map(|c| c as u32 as u8).collect())
}
