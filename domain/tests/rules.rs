//! Rules beside the code they test: given a hall, when a command, then events or a refusal. Ids stand in the names.

#[path = "rules/agency.rs"]
mod agency;
#[path = "rules/appointment.rs"]
mod appointment;
#[path = "rules/archive.rs"]
mod archive;
#[path = "rules/attachment.rs"]
mod attachment;
#[path = "rules/case.rs"]
mod case;
#[path = "rules/consultation.rs"]
mod consultation;
#[path = "rules/delegation.rs"]
mod delegation;
#[path = "rules/denial.rs"]
mod denial;
#[path = "rules/destruction.rs"]
mod destruction;
#[path = "rules/escalation.rs"]
mod escalation;
#[path = "rules/extension.rs"]
mod extension;
#[path = "rules/hall.rs"]
mod hall;
#[path = "rules/handover.rs"]
mod handover;
#[path = "rules/import.rs"]
mod import;
#[path = "rules/incident.rs"]
mod incident;
#[path = "rules/items.rs"]
mod items;
#[path = "rules/joint.rs"]
mod joint;
#[path = "rules/limits.rs"]
mod limits;
#[path = "rules/market.rs"]
mod market;
#[path = "rules/order.rs"]
mod order;
#[path = "rules/outreach.rs"]
mod outreach;
#[path = "rules/plan.rs"]
mod plan;
#[path = "rules/project.rs"]
mod project;
#[path = "rules/public.rs"]
mod public;
#[path = "rules/queue.rs"]
mod queue;
#[path = "rules/registers.rs"]
mod registers;
#[path = "rules/scene.rs"]
mod scene;
#[path = "rules/special.rs"]
mod special;
#[path = "rules/table.rs"]
mod table;
#[path = "rules/visit.rs"]
mod visit;
