# Copyright (c) 2026 the runtype-cpp authors. Distributed under the Boost Software License, Version 1.0.
"""How things are called in C++. The rules come first; the tables hold what the rules would call badly."""
import re

KEYWORDS = set("""
alignas alignof and and_eq asm auto bitand bitor bool break case catch char char8_t char16_t char32_t class co_await
co_return co_yield compl concept const const_cast consteval constexpr constinit continue decltype default delete do
double dynamic_cast else enum explicit export extern false float for friend goto if inline int long mutable namespace new
noexcept not not_eq nullptr operator or or_eq private protected public register reinterpret_cast requires return short
signed sizeof static static_assert static_cast struct switch template this thread_local throw true try typedef typeid
typename union unsigned using virtual void volatile wchar_t while xor xor_eq
""".split())
# Names that the library itself has in namespace runtype, and members of every set of parameters.
TAKEN = {"client", "error", "result", "page", "response", "headers", "attempt", "priority", "transport", "detail",
         "resources", "testing", "timestamp", "extra", "set"}


def snake(text):
    text = re.sub(r"[^A-Za-z0-9]+", "_", text)
    text = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", text)
    text = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", text)
    return re.sub(r"_+", "_", text).strip("_").lower() or "value"


def identifier(text):
    name = snake(text)
    if name[0].isdigit():
        name = "n" + name
    return name + "_" if name in KEYWORDS else name


def singular(name):
    words = name.split("_")
    last = words[-1]
    if last.endswith("ies"):
        last = last[:-3] + "y"
    elif last.endswith(("ches", "shes", "sses", "xes")):
        last = last[:-2]
    elif last.endswith("s") and not last.endswith(("ss", "us")):
        last = last[:-1]
    return "_".join(words[:-1] + [last])


def words(name):
    return name.replace("_", " ")


def article(name):
    text = words(name)
    first = "an" if text[0] in "aeiou" and not text.startswith(("us", "eu")) else "a"
    return f"{first} {text}"


# Tag of the catalogue -> (client.NAME(), one of its objects).
GROUPS = {
    "Authentication": ("auth", "caller"),
    "Users": ("users", "profile"),
    "Usage Limits": ("usage", "usage"),
    "Model Usage": ("usage", "usage"),
    "Dispatch": ("dispatch", "run"),
    "Batch": ("batches", "batch"),
    "Messaging Conversations": ("messaging", "messaging_conversation"),
    "Email IMAP": ("imap", "mailbox"),
    "Messaging Validations": ("messaging_validations", "channel"),
    "Product MCP": ("product_mcp", "mcp_server"),
    "A2A": ("a2a", "a2a_endpoint"),
    "Product Generation": ("product_generation", "generation_session"),
    "Client": ("browser", "client_session"),
    "Logs": ("logs", "log"),
    "Meta": ("meta", "service"),
    "API Keys": ("api_keys", "api_key"),
}

# Schema -> struct, where the name is taken: runtype::api_key is the key that a client is made with.
TYPES = {"ApiKey": "api_key_info"}

# Operation -> member function, where the id's last part is not what a reader guesses.
METHODS = {
    "usage_limits.get": "limits",
    "model_usage.get": "models",
    "model_usage.get_for_config": "model_config",
    "dispatch.continue": "continue_run",
    "api_keys.analytics_all": "all_analytics",
    "client.get_conversation": "list_messages",
    "client.patch_display_projections": "update_display_projections",
}

# Operation -> class of its parameters.
PARAMS = {
    "agents.fetch_agent_card": "fetch_agent_card_request",
    "agents.refresh_agent_card": "refresh_agent_card",
    "agents.approve": "approve_agent_call",
    "agents.voice": "agent_voice_request",
    "agents.speak": "agent_speak_request",
    "agents.execution_events": "agent_execution_events_query",
    "flows.run_on_record_type": "run_flow_on_record_type",
    "dispatch.execute": "execute_dispatch",
    "dispatch.approve": "approve_dispatch",
    "dispatch.continue": "continue_dispatch",
    "dispatch.resume": "resume_dispatch",
    "records.bulk_delete": "bulk_delete_records",
    "records.bulk_edit": "bulk_edit_records",
    "records.upload_csv": "upload_records_csv",
    "records.export_csv": "export_records_csv",
    "products.surface_api_dispatch": "surface_dispatch_request",
    "batch.submit": "submit_batch",
    "evals.submit": "submit_eval",
    "logs.query": "query_logs",
    "messaging_conversations.list_messages": "list_messaging_messages",
    "messaging_conversations.create_message": "create_messaging_message",
    "product_mcp.execute_test": "test_mcp_tool",
    "product_generation.append_event": "append_generation_event",
    "model_configs.toggle": "toggle_model_config",
    "messaging_validations.echo": "echo_channel",
    "messaging_validations.validate": "validate_channel",
    "tools.from_flow": "tool_from_flow",
    "tools.list_builtin_compatible": "list_compatible_tools",
    "tools.deploy_daytona_sandbox": "daytona_sandbox_request",
    "secrets.check": "check_secrets",
    "secrets.setup_url": "secret_setup_url_request",
    "secrets.intake_manifest": "secret_intake_request",
    "secrets.intake_submit": "submit_secret_intake",
    "model_usage.get": "model_usage_query",
    "a2a.rpc": "a2a_request",
    "meta.mcp": "mcp_request",
    "users.update_profile": "update_user_profile",
    "data_connections.create_connect_session": "connect_session_request",
    "client.init": "init_client_session",
    "client.chat": "client_chat",
    "client.resume": "resume_client_chat",
    "client.feedback": "client_feedback",
    "client.list_conversations": "list_client_conversations",
    "client.delete_conversations": "delete_client_conversations",
    "client.get_conversation": "list_client_messages",
    "client.delete_conversation": "delete_client_conversation",
    "client.patch_display_projections": "update_client_projections",
    "client.reset_visitor": "reset_visitor_request",
    "client.speak": "client_speech",
    "apps.deploy_version": "deploy_app_version",
    "apps.activate": "activate_app",
}

VERBS = {"create", "update", "get", "delete", "list", "add", "remove", "execute", "resume", "pause", "publish", "ensure",
         "pull", "run", "start", "stop", "verify", "test", "compare", "analyze", "submit", "regenerate", "activate",
         "deploy", "reveal", "set", "toggle", "poll", "cleanup"}


def params_name(operation_id, group, one, has_body):
    if operation_id in PARAMS:
        return PARAMS[operation_id]
    method = operation_id.split(".", 1)[-1]
    verb, _, rest = snake(method).partition("_")
    if verb not in VERBS:
        return f"{one}_{snake(method)}_{'request' if has_body else 'query'}"
    if not rest:
        return f"{verb}_{group if verb == 'list' else one}"
    if rest.startswith(one):
        return f"{verb}_{rest}"
    return f"{verb}_{one}_{rest}"
