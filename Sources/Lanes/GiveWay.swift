internal import Glibc

/// Lets waiting threads run first, after every eighth of the steps, numbered from 0, of work that may be long.
///
/// A thread that has taken its fair share is looked at again only by the timer, every four milliseconds where it has 250
/// ticks a second; that long, a client's thread waited for another's batch. A step is what one user takes, some ten
/// microseconds; the call takes half of one.
package func giveWay(after step: Int) {
    if step % 8 == 7 { giveWay() }
}

/// Lets waiting threads run first.
package func giveWay() { sched_yield() }
