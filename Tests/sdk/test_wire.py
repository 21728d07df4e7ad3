"""What the SDK takes for granted, or never says itself."""

CREATE = "/v1/mgmt/user/create"


def test_error_has_four_keys_and_its_message_twice(raw):
    """W-10, §1.2."""
    reply = raw.post(CREATE, {"loginId": "ann"})
    assert reply.body == {
        "errorCode": "E011002",
        "errorDescription": "Request is missing required arguments",
        "errorMessage": "Missing email or phone",
        "message": "Missing email or phone",
    }


def test_malformed_json_is_refused(raw):
    """§1.4."""
    reply = raw.post(CREATE, b'{"loginId":')
    assert (reply.status, reply.code) == (400, "E011001")


def test_field_of_the_wrong_type_is_malformed(raw):
    """User management §2, common errors."""
    reply = raw.post(CREATE, {"loginId": {"a": 1}})
    assert (reply.status, reply.code) == (400, "E011001")


def test_unknown_path_is_not_found(raw):
    """Decisions: 404 with a code of the emulator's own."""
    reply = raw.post("/v1/mgmt/user/no/such/thing", {})
    assert (reply.status, reply.code[:5]) == (404, "E9990")


def test_wrong_method_is_not_allowed(raw):
    reply = raw.get(CREATE)
    assert (reply.status, reply.code[:5], reply.headers["Allow"]) == (405, "E9990", "POST")


def test_success_without_a_result_is_an_empty_object(raw):
    """W-08."""
    raw.post(CREATE, {"loginId": "ann@example.com"})
    reply = raw.post("/v1/mgmt/user/delete", {"loginId": "ann@example.com"})
    assert (reply.status, reply.body) == (200, {})


def test_every_answer_says_that_it_is_not_production(raw):
    """Emulator interface: reply marker."""
    assert raw.get("/v1/mgmt/license").headers["X-Descope-Emulator"]


def test_documented_field_names_are_accepted_too(raw):
    """W-02: the .NET SDK's names."""
    reply = raw.post(CREATE, {"identifier": "ann@example.com", "name": "Ann", "additionalIdentifiers": ["ann"]})
    assert (reply.body["user"]["loginIds"], reply.body["user"]["name"]) == (["ann@example.com", "ann"], "Ann")


def test_unknown_fields_are_ignored(raw):
    """W-05."""
    assert raw.post(CREATE, {"loginId": "ann@example.com", "shoeSize": 38}).status == 200


def test_null_in_a_patch_keeps_the_value(raw):
    """W-03, PA-04."""
    raw.post(CREATE, {"loginId": "ann@example.com", "name": "Ann"})
    reply = raw.send("PATCH", "/v1/mgmt/user/patch", {"loginId": "ann@example.com", "name": None})
    assert reply.body["user"]["name"] == "Ann"


def test_test_flag_on_create_makes_a_test_user(raw):
    """CR-11."""
    assert raw.post(CREATE, {"loginId": "ann@example.com", "test": True}).body["user"]["test"] is True


def test_load_of_nobody_in_particular_is_refused(raw):
    """LO-02."""
    reply = raw.get("/v1/mgmt/user")
    assert (reply.status, reply.code) == (400, "E011003")


def test_load_of_no_user_ids_is_refused(raw):
    """Q-14."""
    reply = raw.post("/v1/mgmt/users/load", {"userIds": []})
    assert (reply.status, reply.code) == (400, "E011003")


def test_old_search_answers_like_the_new_one(raw):
    """§2.10."""
    raw.post(CREATE, {"loginId": "ann@example.com"})
    assert raw.post("/v1/mgmt/user/search", {}).body == raw.post("/v2/mgmt/user/search", {}).body


def test_negative_page_is_refused(raw):
    """Q-15."""
    reply = raw.post("/v2/mgmt/user/search", {"page": -1})
    assert (reply.status, reply.code) == (400, "E011004")


def test_old_role_add_does_not_associate_the_tenant(raw):
    """RO-04, Q-18."""
    raw.post(CREATE, {"loginId": "ann@example.com"})
    raw.post("/v1/mgmt/tenant/create", {"id": "acme", "name": "Acme Inc."})
    grant = {"loginId": "ann@example.com", "tenantId": "acme", "roleNames": ["Tenant Admin"]}
    reply = raw.post("/v1/mgmt/user/update/role/add", grant)
    assert (reply.status, reply.code) == (400, "E011004")
