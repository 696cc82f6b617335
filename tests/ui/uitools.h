// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QString>
#include <QWidget>

#include <gtest/gtest.h>

namespace license::test {

/// The only widget of this name; a test that requests a missing one fails.
template <typename T>
T *widget(const QWidget &in, const char *name)
{
    T *found = in.findChild<T *>(QString::fromLatin1(name));
    if (!found) {
        ADD_FAILURE() << "no widget is called " << name;
    }
    return found;
}

/// What a label reads.
inline QString textOf(const QWidget &in, const char *name)
{
    const auto *label = widget<QLabel>(in, name);
    // unbroken() has its own test for places where a line may not break.
    return label ? label->text().replace(QChar::Nbsp, u' ') : QString();
}

inline void press(const QWidget &in, const char *name)
{
    if (auto *button = widget<QAbstractButton>(in, name)) {
        button->click();
    }
}

/// Visible, or visible once its window is shown.
inline bool isOffered(const QWidget &in, const char *name)
{
    const auto *found = widget<QWidget>(in, name);
    return found && !found->isHidden();
}

} // namespace license::test

/// Prints words for a failed comparison.
inline void PrintTo(const QString &text, std::ostream *out)
{
    *out << '"' << text.toStdString() << '"';
}
