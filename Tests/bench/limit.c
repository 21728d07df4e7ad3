// The combined limit of load-user and create-user: epoll, libsqlite3 and a fixed JSON template, and nothing that a
// client could do without. It reads just enough HTTP (the request line, Content-Length, Connection), takes the login ID
// and the name as they stand between quotes, knows neither projects nor rules, and keeps users in one database in
// memory, as a project is one, which a thread at a time may use. A thread per core serves the connections it accepted.
//
//     limit    prints "limit listening on http://127.0.0.1:PORT"

#define _GNU_SOURCE
#include "user_rows.h"
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { INPUT = 16384, OUTPUT = 65536, ANSWER = 4096, TEXT = 256, EVENTS = 64 };

typedef struct {
    int socket;
    bool is_ending;
    size_t received, written, sent;
    char input[INPUT + 1], output[OUTPUT];
} Connection;

typedef struct {
    char user_id[32], login_id[TEXT], name[TEXT];
    long long created;
} User;

static const char *TEMPLATE =
    "{\"user\":{\"loginIds\":[\"%s\"],\"userId\":\"%s\",\"name\":\"%s\",\"email\":\"%s\",\"phone\":\"\","
    "\"verifiedEmail\":true,\"verifiedPhone\":false,\"roleNames\":[],\"userTenants\":[],\"status\":\"invited\","
    "\"externalIds\":[\"%s\"],\"picture\":\"\",\"test\":false,\"customAttributes\":{},\"createdTime\":%lld,"
    "\"TOTP\":false,\"SAML\":false,\"OAuth\":{},\"webauthn\":false,\"password\":false,\"ssoAppIds\":[],"
    "\"givenName\":\"\",\"middleName\":\"\",\"familyName\":\"\",\"editable\":true,\"SCIM\":false,\"push\":false,"
    "\"permissions\":[],\"OIDC\":false,\"consentExpiration\":0,\"recoveryEmail\":\"\","
    "\"verifiedRecoveryEmail\":false,\"recoveryPhone\":\"\",\"verifiedRecoveryPhone\":false,"
    "\"modifiedTime\":%lld},\"created\":%s}";

static pthread_mutex_t database_lock = PTHREAD_ADAPTIVE_MUTEX_INITIALIZER_NP;
static sqlite3_stmt *select_user;
static int listener;

static long long milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return now.tv_sec * 1000LL + now.tv_nsec / 1000000;
}

// Fills `user` from the row of its login ID; false if there is none.
static bool load(User *user) {
    pthread_mutex_lock(&database_lock);
    bind_text(select_user, 1, user->login_id);
    bool is_found = sqlite3_step(select_user) == SQLITE_ROW;
    if (is_found) {
        snprintf(user->user_id, sizeof user->user_id, "%s", sqlite3_column_text(select_user, 0));
        snprintf(user->name, sizeof user->name, "%s", sqlite3_column_text(select_user, 1));
        user->created = sqlite3_column_int64(select_user, 2);
    }
    sqlite3_reset(select_user);
    pthread_mutex_unlock(&database_lock);
    return is_found;
}

// A login ID that exists ends the program: the benchmark never sends one.
static bool create(User *user) {
    static long count;
    user->created = milliseconds();
    pthread_mutex_lock(&database_lock);
    snprintf(user->user_id, sizeof user->user_id, "U2%026ld", ++count);
    run(begin);
    write_user(user->user_id, user->login_id, user->name, user->created);
    run(commit);
    pthread_mutex_unlock(&database_lock);
    return true;
}

// Copies what follows `key` up to one of `ends`; leaves an empty text if `key` is not there.
static void copy_after(const char *text, const char *key, const char *ends, char *copy) {
    const char *start = strstr(text, key);
    size_t length = start ? strcspn(start += strlen(key), ends) : 0;
    if (length >= TEXT) length = TEXT - 1;
    if (length) memcpy(copy, start, length);
    copy[length] = 0;
}

// Performs the request and returns whether `user` is the answer.
static bool perform(const char *head, const char *body, bool is_post, User *user) {
    copy_after(is_post ? body : head, is_post ? "\"loginId\":\"" : "?loginId=", is_post ? "\"" : " &", user->login_id);
    copy_after(is_post ? body : "", "\"name\":\"", "\"", user->name);
    return *user->login_id && (is_post ? create(user) : load(user));
}

static void answer(Connection *connection, const char *head, const char *body) {
    User user = {0};
    char json[ANSWER - 256] = "{\"errorCode\":\"E112102\"}";
    bool is_post = *head == 'P', is_found = perform(head, body, is_post, &user);
    long long seconds = user.created / 1000;
    if (is_found) {
        snprintf(json, sizeof json, TEMPLATE, user.login_id, user.user_id, user.name, user.login_id, user.login_id,
                 seconds, seconds, is_post ? "true" : "false");
    }
    connection->written += (size_t)sprintf(
        connection->output + connection->written,
        "HTTP/1.1 %s\r\nContent-Type: application/json\r\n%sContent-Length: %zu\r\n\r\n%s",
        is_found ? "200 OK" : "404 Not Found", connection->is_ending ? "Connection: close\r\n" : "", strlen(json),
        json);
}

// Answers the first request of the input and drops it; false if it is not complete yet.
static bool answer_next(Connection *connection) {
    char *head = connection->input;
    char *end = memmem(head, connection->received, "\r\n\r\n", 4);
    if (!end) return false;
    size_t length = 0;
    for (char *line = memchr(head, '\n', connection->received) + 1; line < end; line = strchr(line, '\n') + 1) {
        if (strncasecmp(line, "Content-Length:", 15) == 0) length = strtoul(line + 15, NULL, 10);
        if (strncasecmp(line, "Connection: close", 17) == 0) connection->is_ending = true;
    }
    char *body = end + 4, *rest = body + length;
    if (length > INPUT || rest > head + connection->received) return false;
    char first_of_rest = *rest;
    end[2] = *rest = 0;
    answer(connection, head, body);
    *rest = first_of_rest;
    connection->received -= (size_t)(rest - head);
    memmove(head, rest, connection->received);
    return true;
}

// Sends what is written, or as much as the client takes now; false if it is gone.
static bool flush_output(Connection *connection) {
    while (connection->sent < connection->written) {
        size_t left = connection->written - connection->sent;
        ssize_t count = send(connection->socket, connection->output + connection->sent, left, MSG_NOSIGNAL);
        if (count < 0) return errno == EAGAIN;
        connection->sent += (size_t)count;
    }
    connection->sent = connection->written = 0;
    return true;
}

static bool receive(Connection *connection) {
    size_t room = INPUT - connection->received;
    ssize_t count = recv(connection->socket, connection->input + connection->received, room, 0);
    if (count < 0) return errno == EAGAIN;
    connection->received += (size_t)count;
    return count > 0;
}

// Answers what has arrived, for as long as the client takes the answers; false when the connection is over.
static bool serve(Connection *connection) {
    if (connection->written == 0 && !receive(connection)) return false;
    do {
        if (!flush_output(connection)) return false;
        if (connection->written > 0) return true;
        if (connection->is_ending) return false;
        while (!connection->is_ending && connection->written + ANSWER <= OUTPUT && answer_next(connection)) {}
    } while (connection->written > 0);
    return connection->received < INPUT;
}

static void watch(int loop, int operation, int socket, uint32_t events, Connection *connection) {
    struct epoll_event event = {.events = events, .data.ptr = connection};
    epoll_ctl(loop, operation, socket, &event);
}

static void accept_one(int loop) {
    int socket = accept4(listener, NULL, NULL, SOCK_NONBLOCK);
    if (socket < 0) return;
    Connection *connection = malloc(sizeof *connection);
    memset(connection, 0, offsetof(Connection, input));
    connection->socket = socket;
    watch(loop, EPOLL_CTL_ADD, socket, EPOLLIN, connection);
}

static void handle(int loop, Connection *connection) {
    bool was_full = connection->written > 0;
    if (!serve(connection)) {
        close(connection->socket);
        free(connection);
        return;
    }
    bool is_full = connection->written > 0;
    if (is_full != was_full) watch(loop, EPOLL_CTL_MOD, connection->socket, is_full ? EPOLLOUT : EPOLLIN, connection);
}

static void *serve_connections(void *unused) {
    int loop = epoll_create1(0);
    watch(loop, EPOLL_CTL_ADD, listener, EPOLLIN | EPOLLEXCLUSIVE, NULL);
    for (;;) {
        struct epoll_event events[EVENTS];
        int count = epoll_wait(loop, events, EVENTS, -1);
        for (int index = 0; index < count; index++) {
            Connection *connection = events[index].data.ptr;
            connection ? handle(loop, connection) : accept_one(loop);
        }
    }
    return unused;
}

int main(void) {
    open_database();
    select_user = prepare(
        "SELECT id, name, createdTime FROM users WHERE serial = (SELECT user FROM login_ids WHERE loginId = ?)");

    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    int yes = 1;
    listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    setsockopt(listener, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (bind(listener, (struct sockaddr *)&address, size) || listen(listener, 1024)) return perror("listen"), 1;
    getsockname(listener, (struct sockaddr *)&address, &size);
    printf("limit listening on http://127.0.0.1:%d\n", ntohs(address.sin_port));
    fflush(stdout);

    for (long threads = sysconf(_SC_NPROCESSORS_ONLN); threads > 1; threads--) {
        pthread_t thread;
        pthread_create(&thread, NULL, serve_connections, NULL);
    }
    serve_connections(NULL);
}
