//! Who calls: a device by its token, or a stranger by the address.

use crate::error::Fault;
use crate::hall::KnownDevice;
use crate::limits::counted;
use crate::state::AppState;
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

/// A device that was let in, by its token.
#[derive(Clone, Copy, Debug)]
pub struct Caller(pub KnownDevice);

impl FromRequestParts<AppState> for Caller {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Fault> {
        let value = parts.headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
        let token = value.and_then(|value| value.strip_prefix("Bearer ")).ok_or(Fault::NotLetIn)?;
        state.hall.device_of(token.trim()).map(Caller).ok_or(Fault::NotLetIn)
    }
}

/// The address by which a stranger's tries are counted.
#[derive(Clone, Copy, Debug)]
pub struct Address(pub IpAddr);

impl FromRequestParts<AppState> for Address {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0.ip());
        let forwarded =
            if state.behind_proxy { parts.headers.get_all("x-forwarded-for").iter().next_back() } else { None };
        // The proxy adds the address it saw at the end; what stands before it anybody can write.
        let last = forwarded.and_then(|value| value.to_str().ok()).and_then(|value| value.rsplit(',').next());
        let address = last.and_then(|text| text.trim().parse().ok()).unwrap_or(peer);
        Ok(Address(counted(address)))
    }
}
