//! Parts of a page that change, behind one type: a closure of its own type in every place would be compiled into the
//! bundle once for each of them.

use leptos::prelude::*;

/// A part that is built anew when what it reads has changed.
pub type Live = Box<dyn FnMut() -> AnyView + Send>;

/// An attribute that is set anew when what it reads has changed.
pub type Attribute<T> = Box<dyn FnMut() -> T + Send>;

/// Makes a changing part.
pub fn live<V: IntoAny + 'static>(mut make: impl FnMut() -> V + Send + 'static) -> Live {
    Box::new(move || make().into_any())
}

/// Makes a changing attribute.
pub fn attribute<T>(make: impl FnMut() -> T + Send + 'static) -> Attribute<T> {
    Box::new(make)
}

/// An attribute that says "true" or "false".
pub fn stated(mut is: impl FnMut() -> bool + Send + 'static) -> Attribute<&'static str> {
    Box::new(move || if is() { "true" } else { "false" })
}

/// An attribute that says "true" or is not there.
pub fn marked(mut is: impl FnMut() -> bool + Send + 'static) -> Attribute<Option<&'static str>> {
    Box::new(move || is().then_some("true"))
}
