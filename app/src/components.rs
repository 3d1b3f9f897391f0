//! Dumb parts: props in, callbacks out; they never issue an action.

pub mod booking_slip;
pub mod button;
pub mod case_row;
pub mod clock_state;
pub mod dialog;
pub mod due_days;
pub mod empty_state;
pub mod field;
pub mod given_number;
pub mod hand_slip;
pub mod icon;
pub mod kind_badge;
pub mod live;
pub mod markup;
pub mod material_list;
pub mod not_connected;
pub mod notice_bar;
pub mod panel;
pub mod paper;
pub mod receipt;
pub mod state_mark;
pub mod sync_light;
pub mod tile_choice;
pub mod timeline;
pub mod toast;
pub mod typing;
